import { csvCell, csvCells } from '../../layers/csv-cell.ts';
import { LineIndex } from '../../text/lines.ts';
import { HINTS, mayHoldPayload } from '../hints.ts';
import type { Finder, Passage } from './passage.ts';

/** What the cells of a table hold. */
export const cells: Finder = (source, taken) => {
  const passages: Passage[] = [];
  if (!source.text.includes('""')) return passages;
  const ranges = csvCells(source.text);
  if (ranges.length === 0) return passages;
  const lines = new LineIndex(source.text);
  const mayHold = HINTS.any.inRangesOf(source.text);
  for (const range of ranges) {
    if (!mayHold(range)) continue;
    const inner = csvCell(source.text, range);
    if (!mayHoldPayload(inner.text)) continue;
    const first = lines.positionAt(range.start).line + 1;
    const last = lines.positionAt(range.end).line + 1;
    for (let line = first; line <= last; line++) taken.add(line);
    passages.push({ source: source.through(inner), line: first });
  }
  return passages;
};
