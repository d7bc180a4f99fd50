import type { TextRange } from '../../api.ts';
import { csvCell, csvCells } from '../../layers/csv-cell.ts';
import { cellText, csvRows, separatorOf } from '../../layers/csv-rows.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { setOwn } from '../../text/members.ts';
import { HINTS, mayHoldPayload } from '../hints.ts';
import type { Finder, Passage } from './passage.ts';

/** What the cells of a table hold. */
export const cells: Finder = (source, taken) => {
  const { text } = source;
  if (!text.includes('""')) return [];
  const ranges = csvCells(text);
  if (ranges.length === 0) return [];
  const mayHold = HINTS.any.inRangesOf(text);
  const held = ranges
    .filter(mayHold)
    .map((range) => ({ range, inner: csvCell(text, range) }))
    .filter(({ inner }) => mayHoldPayload(inner.text));
  if (held.length === 0) return [];
  const lineOf = lineNumbersOf(text);
  const placeOf = columnsOf(text);
  return held.map(({ range, inner }): Passage => {
    const first = lineOf(range.start);
    const last = lineOf(range.end);
    for (let line = first; line <= last; line++) taken.add(line);
    return { source: source.through(inner), line: first, ...placeOf(range) };
  });
};

/** What is longer is no name of a column. */
const LONGEST_NAME = 100;

/** The column of a cell and the row it is in, by the names of the first row; cells are asked for in order. */
function columnsOf(text: string): (cell: TextRange) => Pick<Passage, 'heldIn'> {
  const rows = csvRows(text, separatorOf(text));
  const names: readonly string[] = (rows.next().value ?? []).map((cell: TextRange) => cellText(text, cell));
  if (!names.every((name) => name.length <= LONGEST_NAME && !/[{[]/.test(name))) return () => ({});
  let row: readonly TextRange[] = [];
  const isBehind = ({ start }: TextRange) => (row.at(-1)?.start ?? -1) < start;
  return (cell) => {
    while (isBehind(cell)) {
      const next = rows.next();
      if (next.done === true) return {};
      row = next.value;
    }
    const key = names[row.findIndex(({ start, end }) => start === cell.start && end === cell.end)];
    if (key === undefined || key === '' || row.length > names.length) return {};
    const holder = {};
    row.forEach((one, index) => {
      setOwn(holder, names[index] as string, cellText(text, one));
    });
    return { heldIn: { holder, key } };
  };
}
