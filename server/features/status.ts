import type { Payload, Severity } from '@chatmend/engine';
import { isWorthShowing } from '../convert/diagnostic.ts';
import { providerName } from '../convert/names.ts';
import { toRange } from '../convert/ranges.ts';
import type { Inspected } from '../documents/inspections.ts';
import { type DocumentStatus, type PayloadStatus, StatusRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Tells what is made of a document: payloads, target and why, and what was not done. */
export function status({ connection, guard, inspections }: Session): void {
  connection.onRequest<StatusRequest.Result, never>(
    StatusRequest.method,
    guard.request<StatusRequest.Params, StatusRequest.Result>(
      'status',
      () => null,
      async ({ uri, position }) => {
        const inspected = await inspections.get(uri);
        return inspected === undefined ? null : describe(inspected, position);
      },
    ),
  );
}

function describe(inspected: Inspected, position: StatusRequest.Params['position']): DocumentStatus {
  const { document, inspection, settings } = inspected;
  const around = position && inspection.payloadAt(document.offsetAt(position));
  const payload = around ?? inspection.payloads[0];
  const count = (severity: Severity): number =>
    inspection.problems.filter((problem) => problem.severity === severity).length;
  return {
    ...(settings.off !== undefined && { off: settings.off }),
    payloads: inspection.payloads.length,
    ...(payload !== undefined && { payload: describePayload(inspected, payload) }),
    errors: count('error'),
    warnings: count('warning'),
    problems: inspection.total,
    notices: inspection.notices.filter(isWorthShowing).map(({ message }) => message),
    ...(settings.projectFile !== undefined && { projectFile: settings.projectFile }),
  };
}

function describePayload({ document }: Inspected, payload: Payload): PayloadStatus {
  const { index, capture, dialect, dialectReason, context, target, range } = payload;
  return {
    index,
    capture,
    dialect,
    ...(dialectReason !== undefined && { dialectReason }),
    context,
    provider: target.provider,
    providerName: providerName(target.provider),
    reason: target.reason,
    accepted: target.accepted,
    range: toRange(document, range),
  };
}
