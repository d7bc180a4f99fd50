import type { Cut } from '@chatmend/engine';
import type { Inspected } from '../documents/inspections.ts';
import { type CutPlace, type Cuts, CutsRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Tells where the history around a place may be cut. */
export function cuts({ connection, guard, inspections }: Session): void {
  connection.onRequest<CutsRequest.Result, never>(
    CutsRequest.method,
    guard.request<CutsRequest.Params, CutsRequest.Result>(
      'cuts',
      () => null,
      async ({ uri, position }) => {
        const inspected = await inspections.get(uri);
        return inspected === undefined ? null : cutsAround(inspected, position);
      },
    ),
  );
}

function cutsAround({ document, inspection, version }: Inspected, at: CutsRequest.Params['position']): Cuts {
  const { payloads } = inspection;
  const only = payloads.length === 1 ? payloads[0] : undefined;
  const payload = inspection.payloadAt(document.offsetAt(at)) ?? only;
  if (payload === undefined) return { version, places: [] };
  const places = inspection.cuts(payload.index);
  const messages = places.at(-1)?.index ?? 0;
  const placeOf = ({ index, place, offset, role, wholeBefore, wholeBehind }: Cut): CutPlace => ({
    index,
    ...(place !== undefined && { place }),
    ...(role !== undefined && { role }),
    position: document.positionAt(offset),
    behind: messages - index,
    wholeBefore,
    wholeBehind,
  });
  return { version, places: places.map(placeOf) };
}
