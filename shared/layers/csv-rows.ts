import type { TextRange } from '../api.ts';

/** What separates the cells of a table: what stands most often in its first line. */
export function separatorOf(text: string): string {
  const [head = ''] = text.slice(0, 10_000).split('\n', 1);
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The rows of a table as ranges of their cells, quotes and all (RFC 4180); a row of one empty cell is a blank line. */
export function* csvRows(text: string, separator: string): Generator<readonly TextRange[]> {
  let row: TextRange[] = [];
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at <= text.length; ) {
    const end = text[at] === '"' ? behindQuote(text, at) : endOfPlain(text, at, separator);
    const stop = endOfPlain(text, end, separator);
    row.push({ start: at, end: stop > at && text[stop - 1] === '\r' ? stop - 1 : stop });
    if (text[stop] !== separator) {
      yield row;
      row = [];
    }
    at = stop + 1;
  }
}

function behindQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at + 1;
    at++;
  }
  return text.length;
}

function endOfPlain(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at++) if (text[at] === separator || text[at] === '\n') return at;
  return text.length;
}

/** What a cell says. */
export function cellText(text: string, { start, end }: TextRange): string {
  const cell = text.slice(start, end);
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
