import { LINE_KEYS, type StringRow } from './string-rows.ts';

const LINE = new RegExp(`"(?:${LINE_KEYS.join('|')})"[ \\t]*:[ \\t]*"`, 'g');

/** How many characters of a text tell how its rows look. */
const FIRST = 200_000;

/** Longer rows are no lines of output: docker cuts at 16 KB. */
const LONGEST = 200_000;

/** Rows of JSON Lines that hold a line of output: docker's `json-file` driver, journald, what collectors write. */
export function* jsonRows(text: string): Generator<StringRow> {
  // Collectors write all rows alike: what the first ones do not have, none has.
  if (text.slice(0, FIRST).search(LINE) === -1) return;
  LINE.lastIndex = 0;
  let key = LINE.exec(text);
  let number = 1;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length && key !== null; number++) {
    const feed = text.indexOf('\n', start);
    const after = feed === -1 ? text.length : feed + 1;
    if (key.index < start) {
      LINE.lastIndex = start;
      key = LINE.exec(text);
    }
    if (key !== null && key.index < after && text[start] === '{' && after - start < LONGEST) {
      const from = key.index + key[0].length;
      const end = endOfString(text, from, after);
      const missing = feed === -1 ? '\n' : '';
      if (end !== undefined) yield { number, prefix: start, start: from, end, after, missing, key: key[0] };
    }
    start = after;
  }
}

/** Offset of the quote that ends the string whose characters begin at `start`. */
function endOfString(text: string, start: number, limit: number): number | undefined {
  for (let at = start; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x22) return at;
    if (c === 0x5c) at++;
  }
  return undefined;
}
