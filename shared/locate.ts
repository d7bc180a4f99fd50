import type { Anchor, Pointer, TextRange } from './api.ts';
import type { DocumentRecord } from './document-record.ts';
import type { ReadPayload } from './read-payload.ts';
import { parentPointer } from './text/pointer.ts';

/** Where an anchor of a payload stands in its document; where it has no place of its own, what holds it. */
export function locateAnchor(read: ReadPayload, { pointer, part }: Anchor): TextRange {
  const { record, rows, pointer: base } = read;
  if (rows !== undefined) return locateInRows(rows, { pointer, part });
  return locateIn(record, base + pointer, part);
}

/** The first step of the pointer is the row; without one it is all of them, and what stands in between. */
function locateInRows(rows: readonly DocumentRecord[], { pointer, part }: Anchor): TextRange {
  const [, index, ...inside] = pointer.split('/');
  const row = index === undefined ? undefined : rows[Number(index)];
  if (row !== undefined) return locateIn(row, inside.map((step) => `/${step}`).join(''), part);
  const [first, last] = [rows[0], rows.at(-1)].map((one) => one?.outward(one.range));
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function locateIn(record: DocumentRecord, pointer: Pointer, part: Anchor['part']): TextRange {
  let range = record.positions.locate(pointer, part);
  for (let at = pointer; range === undefined && at !== ''; ) {
    at = parentPointer(at);
    range = record.positions.locate(at, 'value');
  }
  return record.outward(range ?? record.range);
}
