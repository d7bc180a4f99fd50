import { behind } from '../../text/sticky.ts';
import { Emitter } from '../emitter.ts';

/** A string literal of Python or JavaScript: prefix letters, then one or three quotes. */
const OPENING = /([bru]{0,2})('''|"""|'|"|`)/iy;

/** What needs no escape in JSON and is none here. */
const PLAIN = /[^\\'"`\u0000-\u001f]+/y;

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  '0': '\0',
};

/** The offset behind the prefix and the quotes a string literal begins with at `at`; nothing where none begins. */
export function openingOf(text: string, at: number): number | undefined {
  return behind(OPENING, text, at);
}

/**
 * Writes the characters of the literal at `at` into a JSON string that is open; the offset behind it, or nothing where
 * it does not end or holds what cannot be read. Bytes are read as UTF-8.
 */
export function readString(text: string, at: number, end: number, out: Emitter): number | undefined {
  OPENING.lastIndex = at;
  const [, prefix = '', quote = ''] = OPENING.exec(text) ?? [];
  const raw = /r/i.test(prefix);
  const bytes = /b/i.test(prefix);
  let next = OPENING.lastIndex;
  if (quote === '') return undefined;
  while (next < end) {
    const run = behind(PLAIN, text, next);
    if (run !== undefined) {
      out.copy(next, Math.min(end, run));
      next = run;
      continue;
    }
    if (text.startsWith(quote, next)) return next + quote.length;
    const c = text[next] as string;
    if (c === '\n' && quote.length === 1 && quote !== '`') return undefined;
    const read = c === '\\' && !raw ? escapeAt(text, next, bytes) : { length: 1, says: c };
    if (read === undefined) return undefined;
    out.put(next, next + read.length, JSON.stringify(read.says).slice(1, -1));
    next += read.length;
  }
  return undefined;
}

/** The offset behind bytes that are no UTF-8; nothing where something else stands. */
export function behindBytes(text: string, at: number, end: number): number | undefined {
  if (text[at] !== 'b' && text[at] !== 'B') return undefined;
  const opening = openingOf(text, at);
  if (opening === undefined || readString(text, at, end, new Emitter(text, at)) !== undefined)
    return undefined;
  for (let next = opening; next < end && text[next] !== '\n'; next++) {
    if (text[next] === text[opening - 1]) return next + 1;
    if (text[next] === '\\') next++;
  }
  return undefined;
}

/** How long an escape is and what it says. */
interface Escape {
  readonly length: number;
  readonly says: string;
}

function escapeAt(text: string, at: number, bytes: boolean): Escape | undefined {
  const letter = text[at + 1];
  if (letter === undefined) return undefined;
  if (letter === '\n') return { length: 2, says: '' };
  if (letter === 'x') return bytes ? bytesAt(text, at) : code(text, at, /\\x([\da-f]{2})/iy);
  if (letter === 'u') return code(text, at, /\\u(?:([\da-f]{4})|\{([\da-f]{1,6})\})/iy);
  if (letter === 'U') return code(text, at, /\\U([\da-f]{8})/iy);
  if (letter === 'N') return undefined;
  return { length: 2, says: SHORT[letter] ?? letter };
}

function code(text: string, at: number, pattern: RegExp): Escape | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const point = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16);
  if (match === null || !(point <= 0x10ffff)) return undefined;
  return { length: match[0].length, says: String.fromCodePoint(point) };
}

/** A character of a bytes literal: as many `\xHH` as UTF-8 takes for it. */
function bytesAt(text: string, at: number): Escape | undefined {
  const first = code(text, at, /\\x([\da-f]{2})/iy);
  const lead = first?.says.charCodeAt(0) ?? 0;
  if (first === undefined || lead < 0x80) return first;
  const count = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  let point = lead & (0xff >> (count + 1));
  for (let index = 1; index < count; index++) {
    const more = code(text, at + 4 * index, /\\x([\da-f]{2})/iy)?.says.charCodeAt(0) ?? 0;
    if ((more & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (more & 0x3f);
  }
  return point <= 0x10ffff ? { length: 4 * count, says: String.fromCodePoint(point) } : undefined;
}
