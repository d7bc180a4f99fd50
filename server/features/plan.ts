import type { PlannedStep } from '@chatmend/engine';
import type { ChangeAnnotation } from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import { changeOf, workspaceEdit } from '../convert/workspace-edit.ts';
import type { Inspected } from '../documents/inspections.ts';
import { type Plan, PlanRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Plans a repair of a document or of one payload, for a client that previews and applies it. */
export function plan({ client, connection, guard, inspections }: Session): void {
  connection.onRequest<PlanRequest.Result, never>(
    PlanRequest.method,
    guard.request<PlanRequest.Params, PlanRequest.Result>(
      'plan',
      () => null,
      async (params) => {
        const inspected = await inspections.get(params.uri);
        return inspected === undefined ? null : planFor(inspected, params, client);
      },
    ),
  );
}

function planFor(inspected: Inspected, params: PlanRequest.Params, client: ClientFeatures): Plan {
  const { document, inspection, version } = inspected;
  const { position } = params;
  const payload = position && inspection.payloadAt(document.offsetAt(position));
  const payloads = position === undefined ? inspection.payloads.length : payload === undefined ? 0 : 1;
  if (payloads === 0) {
    const policy = params.policy ?? 'careful';
    return { version, payloads, policy, steps: [], remaining: 0, remainingErrors: 0 };
  }
  const { policy, steps, edits, remaining } = inspection.plan(params.policy, payload?.index);
  return {
    version,
    payloads,
    policy,
    steps: steps.map(
      ({ title, safety, reason, payload: changed, moves, marks, invents, drops, alternatives }) => ({
        title,
        safety,
        reason,
        payload: changed,
        moves,
        marks,
        invents,
        drops,
        alternatives: alternatives.map((other) => other.title),
      }),
    ),
    ...(edits.length > 0 && {
      edit: workspaceEdit(client, changeOf(inspected, edits), annotationFor(steps)),
    }),
    remaining: remaining.length,
    remainingErrors: remaining.filter(({ severity }) => severity === 'error').length,
  };
}

/** One annotation for the whole plan: it is taken whole or not at all. */
function annotationFor(steps: readonly PlannedStep[]): ChangeAnnotation | undefined {
  const unsafe = steps.filter(({ safety }) => safety === 'unsafe');
  if (unsafe.length === 0) return undefined;
  return {
    label: steps.length === 1 ? 'Repair: 1 step' : `Repair: ${steps.length} steps`,
    description: unsafe.map(({ title, reason }) => `${title}: ${reason}`).join(' '),
    needsConfirmation: true,
  };
}
