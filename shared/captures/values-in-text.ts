import type { TextRange } from '../api.ts';
import type { Inner } from '../layers/layer.ts';
import { parseJson } from '../syntaxes/json/parse.ts';
import { asJson, type Language } from '../syntaxes/literals/read.ts';
import { IntList } from '../text/int-list.ts';
import { lineNumbersOf } from '../text/line-numbers.ts';
import { type Brackets, bracketsOf, JSON_MARKS, LITERAL_MARKS } from './brackets.ts';
import { HINTS, type Hint } from './hints.ts';
import { isJson } from './records.ts';

/** A value that stands in a text. */
export interface ValueInText {
  readonly range: TextRange;
  /** 1-based line it begins on. */
  readonly line: number;
  /** The JSON it is spelled as, where it is written in another language. */
  readonly literal?: Inner;
  /** It breaks off: the end of its range is where it does. */
  readonly cut?: true;
}

/** How many characters may be read, as a multiple of the text's and however short that is. */
const PASSES = 8;
const SPARE = 4_000_000;

/** Values longer than this have to be strict JSON: to read others takes several times as long. */
const LOOSE = 200_000;
const LOOSE_COSTS = 4;

/** Names of classes are not longer. */
const LONGEST_NAME = 100;

const NONE: ReadonlySet<number> = new Set();

/** What is looked for: what stands in every value that holds it, in JSON and as other languages spell them. */
export interface Sought {
  readonly json: Hint;
  readonly literal: Hint;
}

/**
 * The values of a text that may hold what is sought, payloads by default, in order: what stands between two brackets
 * that match and can be read. The outermost of those in each other is taken; lines in `except` hold none. `unread` is
 * given the brackets that nothing closes, or that no value could be read behind.
 */
export function valuesIn(
  text: string,
  except: ReadonlySet<number> = NONE,
  sought: Sought = HINTS,
  unread = new IntList(),
): readonly ValueInText[] {
  const literals = sought.literal.isIn(text) ? literalsIn(text, except, sought.literal, unread) : [];
  if (!sought.json.isIn(text)) return literals;
  const isTaken = insideOf(literals.map(({ range }) => range));
  const brackets = bracketsOf(text, JSON_MARKS);
  const values = search(text, brackets, sought.json, except, unread, (range, budget) => {
    if (isTaken(range) || isEscaped(text, range)) return { costs: 0 };
    const loose = range.end - range.start <= LOOSE && budget > LOOSE_COSTS * LOOSE;
    const found = loose ? !parseJson(text, range).broken : isJson(text.slice(range.start, range.end));
    return { costs: loose ? LOOSE_COSTS : 1, ...(found && { value: { range } }) };
  });
  return [...literals, ...values].sort((a, b) => a.range.start - b.range.start);
}

/** Whether a value is escaped as in a string: its first quote is. */
function isEscaped(text: string, { start }: TextRange): boolean {
  return text.startsWith('\\', start + 1) || text.startsWith('\\', start + 2);
}

/**
 * Values of a text that is source of languages, where one is named at their offset: lists and objects a program writes.
 * What is JSON is none.
 */
export function valuesInSource(
  text: string,
  except: ReadonlySet<number>,
  languageAt: (offset: number) => Language | undefined,
): readonly ValueInText[] {
  return literalsIn(text, except, HINTS.value, new IntList(), languageAt);
}

/** Values as other languages spell them: what is JSON is none. */
function literalsIn(
  text: string,
  except: ReadonlySet<number>,
  hint: Hint,
  unread: IntList,
  languageAt?: (offset: number) => Language | undefined,
): ValueInText[] {
  const brackets = bracketsOf(text, LITERAL_MARKS);
  return search(text, brackets, hint, except, unread, ({ start, end }) => {
    const language = languageAt?.(start);
    if (languageAt !== undefined && language === undefined) return { costs: 0 };
    const from = text[start] === '(' ? startOfName(text, start) : start;
    const range = { start: from, end };
    const literal = from === start && text[start] === '(' ? undefined : asJson(text, range, language);
    // What a call takes may be one where the call itself is none.
    const isValue = literal !== undefined && /^[[{]/.test(literal.text);
    const found = isValue && literal.text !== text.slice(from, end);
    return { costs: LOOSE_COSTS, ...(found && { value: { range, literal } }) };
  });
}

/** Where the name begins that ends at `end`: a class, with those it stands in. */
function startOfName(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && /[\w.]/.test(text[start - 1] as string)) start--;
  return start;
}

/** What was made of a stretch between two brackets, and how often its characters were looked at. */
interface Tried {
  readonly costs: number;
  readonly value?: Omit<ValueInText, 'line'>;
}

function search(
  text: string,
  { opens, closes }: Brackets,
  hint: Hint,
  except: ReadonlySet<number>,
  unread: IntList,
  read: (range: TextRange, budget: number) => Tried,
): ValueInText[] {
  const values: ValueInText[] = [];
  const mayHold = hint.inRangesOf(text);
  const lineOf = lineNumbersOf(text);
  let budget = PASSES * text.length + SPARE;
  let reached = 0;
  for (let index = 0; index < opens.length && budget > 0; index++) {
    const range = { start: opens.at(index), end: closes.at(index) };
    if (range.start < reached) continue;
    if (range.end === 0) {
      unread.push(range.start);
      continue;
    }
    if (!mayHold(range)) {
      reached = range.end;
      continue;
    }
    const line = lineOf(range.start);
    if (except.has(line)) continue;
    const { costs, value } = read(range, budget);
    budget -= costs * (range.end - range.start);
    if (value === undefined) {
      unread.push(range.start);
      continue;
    }
    values.push({ ...value, line });
    reached = range.end;
  }
  return values;
}

/** Whether a range lies in one of others that stand apart; ranges are asked for in order, as those are given. */
export function insideOf(others: readonly TextRange[]): (range: TextRange) => boolean {
  let index = 0;
  return ({ start, end }) => {
    for (let other = others[index]; other !== undefined && other.end <= start; other = others[index]) index++;
    const other = others[index];
    return other !== undefined && other.start <= start && end <= other.end;
  };
}
