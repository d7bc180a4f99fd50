import type { TextRange } from '../api.ts';
import { jsonPrefix } from '../syntaxes/json/prefix.ts';
import { asJsonUpTo } from '../syntaxes/literals/read.ts';
import { lineNumbersOf } from '../text/line-numbers.ts';
import { behind } from '../text/sticky.ts';
import { HINTS } from './hints.ts';
import type { ValueInText } from './values-in-text.ts';

/** What loggers write where they left the rest out. */
const MARK = /\s*(?:\.{3}|…|[[(<]?(?:\.{3}|…)?\s?(?:truncated|cut|snip|omitted)\b|['"]?\+\d)/iy;

/** A bracket, and a key or another bracket behind it; not one that is escaped. */
export const BEGIN = /\{\s{0,200}(?:["']|[A-Za-z_$][\w$]{0,60}:\s)|\[\s{0,200}\{/y;

/** What names the list a payload keeps its messages in. */
const HOLDER = /["']?\b(?:messages|contents|input)["']?\s{0,9}[:=]/;

/**
 * Values that break off: at the end of the text, in a string at the end of its line, in front of a line that does not go
 * on with them, or where the logger says so. They begin at the `unread` brackets; of those `found` whole they hold
 * what is no payload alone: messages. Lines in `except` hold none.
 */
export function cutValuesIn(
  text: string,
  found: readonly ValueInText[],
  unread: Int32Array,
  except: ReadonlySet<number>,
): ValueInText[] {
  const cut: ValueInText[] = [];
  const mayHold = HINTS.json.inRangesOf(text);
  const mayHoldLiteral = HINTS.literal.inRangesOf(text);
  const lineOf = lineNumbersOf(text);
  let reached = 0;
  for (const start of unread) {
    if (start < reached || behind(BEGIN, text, start) === undefined) continue;
    const tried = cutAt(text, start);
    reached = tried.reached;
    const { value } = tried;
    if (value === undefined) continue;
    if (!(value.literal === undefined ? mayHold : mayHoldLiteral)(value.range)) continue;
    const line = lineOf(start);
    if (!except.has(line) && !holdsPayload(text, found, value.range)) cut.push({ ...value, line });
  }
  return cut;
}

/** What breaks off that begins at a bracket, and how far was looked. */
function cutAt(text: string, start: number): { value?: Omit<ValueInText, 'line'>; reached: number } {
  const json = jsonPrefix(text, start);
  if (json.closed) return { reached: json.end };
  if (isCut(text, json.end, json.stop))
    return { value: { range: { start, end: json.end }, cut: true }, reached: json.stop };
  if (json.stop - start >= NEAR) return { reached: json.stop };
  const literal = asJsonUpTo(text, start);
  if (literal === undefined) return { reached: json.stop };
  const { inner, end } = literal;
  // What was read of a string that does not end may hold the mark.
  const isAtMark = isMarked(text, end) || /(?:\.{3}|…)[^.…]{0,60}$/.test(text.slice(end - 100, end));
  const value = { range: { start, end }, literal: inner, cut: true } as const;
  return isAtEnd(text, end) || isAtMark ? { value, reached: end } : { reached: end };
}

/** Whether what was found in a range may be a payload of its own. */
export function holdsPayload(
  text: string,
  found: readonly ValueInText[],
  { start, end }: TextRange,
): boolean {
  return found.some(
    ({ range }) =>
      start <= range.start &&
      range.start < end &&
      (text[range.start] === '[' || HOLDER.test(text.slice(range.start, range.end))),
  );
}

/** What is JSON for less than this may be another language. */
const NEAR = 300;

/** Whether JSON that ends at `end` breaks off there; `stop` is where what does not belong to it begins. */
function isCut(text: string, end: number, stop: number): boolean {
  if (stop >= text.length || isMarked(text, end) || text.slice(end, stop).includes('\n')) return true;
  // A string that is not closed before its line ends.
  return text[stop] === '"';
}

function isAtEnd(text: string, at: number): boolean {
  return behind(BLANKS, text, at) === text.length;
}

const BLANKS = /\s*/y;

function isMarked(text: string, at: number): boolean {
  return behind(MARK, text, at) !== undefined;
}
