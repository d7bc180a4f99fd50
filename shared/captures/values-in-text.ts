import type { TextRange } from '../api.ts';
import { Char } from '../syntaxes/json/chars.ts';
import { parseJson } from '../syntaxes/json/parse.ts';
import { IntList } from '../text/int-list.ts';
import { hintsIn } from './hints.ts';
import { isJson } from './records.ts';

/** A JSON value that stands in a text. */
export interface ValueInText {
  readonly range: TextRange;
  /** 1-based line it begins on. */
  readonly line: number;
}

/** How many characters may be parsed, as a multiple of the text's and however short that is. */
const PASSES = 8;
const SPARE = 4_000_000;

/** Values longer than this have to be strict JSON: to read others takes several times as long. */
const LOOSE = 200_000;
const LOOSE_COSTS = 4;

/**
 * The JSON values of a text that may hold a payload, in order: what stands between two brackets that match, and parses,
 * comments and trailing commas allowed. The outermost of those in each other is taken; lines in `except` hold none.
 */
export function valuesIn(text: string, except: ReadonlySet<number> = NONE): readonly ValueInText[] {
  const values: ValueInText[] = [];
  const mayHold = hintsIn(text);
  const { opens, closes } = bracketsOf(text);
  let budget = PASSES * text.length + SPARE;
  let reached = 0;
  let line = 1;
  let counted = 0;
  for (let index = 0; index < opens.length && budget > 0; index++) {
    const start = opens.at(index);
    const end = closes.at(index);
    if (start < reached || end === 0) continue;
    const range = { start, end };
    if (!mayHold(range)) {
      reached = end;
      continue;
    }
    for (; counted < start; counted++) if (text.charCodeAt(counted) === Char.lineFeed) line++;
    if (except.has(line)) continue;
    const loose = end - start <= LOOSE;
    budget -= (end - start) * (loose ? LOOSE_COSTS : 1);
    if (loose ? parseJson(text, range).broken : !isJson(text.slice(start, end))) continue;
    values.push({ range, line });
    reached = end;
  }
  return values;
}

const NONE: ReadonlySet<number> = new Set();

/** Where brackets open, and behind which they close; 0 for those that do not. */
function bracketsOf(text: string): { opens: IntList; closes: IntList } {
  const opens = new IntList();
  const closes = new IntList();
  const stack = new IntList();
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === Char.brace || c === Char.bracket) {
      stack.push(opens.length);
      opens.push(at);
      closes.push(0);
    } else if (stack.length === 0) {
      // Between values a quote is one of prose.
    } else if (c === Char.braceEnd || c === Char.bracketEnd) {
      const index = stack.pop();
      const other = c === Char.braceEnd ? Char.brace : Char.bracket;
      if (text.charCodeAt(opens.at(index)) === other) closes.set(index, at + 1);
    } else if (c === Char.quote) at = endOfString(text, at);
  }
  return { opens, closes };
}

/** The quote that ends a string; the one it begins with where its line has no other. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === Char.quote) return at;
    if (c === Char.lineFeed) return start;
    if (c === Char.backslash) at++;
  }
  return start;
}
