import type { Anchor, TextRange } from './api.ts';
import type { ReadPayload } from './read-document.ts';
import { parentPointer } from './text/pointer.ts';

/** Where an anchor of a payload stands in its document; where it has no place of its own, what holds it. */
export function locateAnchor({ record, pointer: base }: ReadPayload, { pointer, part }: Anchor): TextRange {
  let range = record.positions.locate(base + pointer, part);
  for (let at = base + pointer; range === undefined && at !== ''; ) {
    at = parentPointer(at);
    range = record.positions.locate(at, 'value');
  }
  return record.outward(range ?? record.range);
}
