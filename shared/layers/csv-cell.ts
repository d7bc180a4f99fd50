import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** The text a quoted cell holds; `range` is the cell with its quotes (RFC 4180): a quote in it is written twice. */
export function csvCell(outer: string, { start, end }: TextRange): Inner {
  const pieces = new Pieces(start + 1);
  const parts: string[] = [];
  for (let at = start + 1; at < end - 1; ) {
    const quote = outer.indexOf('"', at);
    const stop = quote === -1 || quote >= end - 1 ? end - 1 : quote;
    pieces.copy(at, stop);
    parts.push(outer.slice(at, stop));
    if (stop === end - 1) break;
    pieces.unit(stop, stop + 2, 1);
    parts.push('"');
    at = stop + 2;
  }
  const text = parts.join('');
  const write = (added: string) => added.replaceAll('"', '""');
  return {
    layer: 'csv-cell',
    text,
    outward: (range) => pieces.outward(range),
    encode: (edits) => pieces.encode(text, edits, { write, refusal: '' }),
  };
}

/** A cell begins at a separator or a line, and a value in it with a bracket. */
const CELL = /(?<=^|[,;\t])"(?=\s*[[{])/gm;

/** The quoted cells of a text that hold a value of several members: in them quotes are doubled. */
export function csvCells(text: string): TextRange[] {
  const cells: TextRange[] = [];
  CELL.lastIndex = 0;
  for (let match = CELL.exec(text); match !== null; match = CELL.exec(text)) {
    const end = endOfCell(text, match.index);
    if (end === undefined) continue;
    cells.push({ start: match.index, end });
    CELL.lastIndex = end;
  }
  return cells;
}

/** Behind the quote that ends a cell; nothing where no separator follows it, or nothing in the cell is doubled. */
function endOfCell(text: string, start: number): number | undefined {
  let doubled = false;
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"')
      return doubled && /^(?:[,;\t\r\n]|$)/.test(text.slice(at + 1, at + 2)) ? at + 1 : undefined;
    doubled = true;
    at++;
  }
  return undefined;
}
