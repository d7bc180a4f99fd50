import type { TextRange } from '../../api.ts';
import { isEscaped } from '../../text/escaped.ts';
import { BracketStack } from './brackets.ts';
import { Char } from './chars.ts';
import { LineEnds } from './line-ends.ts';

/** Where a value ends, and whether it ends as it should: a container with its own bracket. */
export interface Skipped {
  readonly end: number;
  readonly closed: boolean;
}

/** Containers longer than this are remembered; shorter ones are as quickly stepped over again. */
const LONG = 200;

/** How many containers in each other are remembered that lack their end. */
const DEEP = 300;

/**
 * Steps over the parts of JSON text without building values and without recursion. Understands comments,
 * and gives every text a reading: strings end at the line end at the latest, brackets that do not match
 * are matched as well as can be. A value inside a container reads the same whether the container around
 * it is stepped over or only the value itself.
 */
export class Scanner {
  readonly text: string;
  readonly range: TextRange;
  readonly #end: number;
  readonly #lineEnds: LineEnds;
  /** Where long containers end that were stepped over before: they are stepped over again on the way down. */
  readonly #ends = new Map<number, number>();

  /** Where containers end that lack their end, and the limit they were stepped over with. */
  readonly #open = new Map<number, { readonly end: number; readonly limit: number }>();

  constructor(text: string, range: TextRange) {
    this.text = text;
    this.range = range;
    this.#end = range.end;
    this.#lineEnds = new LineEnds(text, range.start, range.end);
  }

  /** The offset after whitespace and comments; a comment that does not end runs to `limit`. */
  skipTrivia(at: number, limit: number): number {
    const text = this.text;
    let i = at;
    while (i < limit) {
      const c = text.charCodeAt(i);
      if (isSpace(c)) i++;
      else if (c === Char.slash && this.#isComment(i, limit)) i = this.skipComment(i, limit);
      else break;
    }
    return Math.min(i, limit);
  }

  /** The offset after the comment at `at`, without the line end of a line comment. */
  skipComment(at: number, limit: number): number {
    if (this.text.charCodeAt(at + 1) === Char.slash) return Math.min(limit, this.#lineEnds.next(at));
    const close = this.text.slice(at + 2, limit).indexOf('*/');
    return close < 0 ? limit : at + close + 4;
  }

  /** Whether a block comment that starts at `at` or later, between values, lacks its end. */
  endsInComment(at: number, limit: number): boolean {
    const text = this.text;
    for (let i = at; i < limit; ) {
      const c = text.charCodeAt(i);
      if (isSpace(c)) i++;
      else if (c === Char.slash && this.#isComment(i, limit)) {
        const end = this.skipComment(i, limit);
        if (text.charCodeAt(i + 1) === Char.star && (end < i + 4 || !text.startsWith('*/', end - 2)))
          return true;
        i = end;
      } else return false;
    }
    return false;
  }

  /** The offset after the string at `at`; after its line where it does not end there. */
  skipString(at: number, limit: number): number {
    const text = this.text;
    const end = Math.min(limit, this.#lineEnds.next(at));
    let quote = at;
    do {
      quote = text.indexOf('"', quote + 1);
    } while (quote > 0 && quote < end && isEscaped(text, quote, at));
    return quote < 0 || quote >= end ? end : quote + 1;
  }

  /** The offset after a number, a literal, or whatever stands there unquoted. */
  skipWord(at: number, limit: number): number {
    let i = at + 1;
    while (i < limit) {
      const c = this.text.charCodeAt(i);
      if (isDelimiter(c) || (c === Char.slash && this.#isComment(i, limit))) break;
      i++;
    }
    return i;
  }

  /** Steps over the value at `at`, which stands in a container of kind `parent` (0 for the root). */
  skipValue(at: number, limit: number, parent: number): Skipped {
    const c = this.text.charCodeAt(at);
    if (c === Char.quote) return { end: this.skipString(at, limit), closed: true };
    if (c === Char.brace || c === Char.bracket) return this.#skipContainer(at, limit, parent);
    return { end: this.skipWord(at, limit), closed: true };
  }

  #skipContainer(at: number, limit: number, parent: number): Skipped {
    const known = this.#ends.get(at);
    if (known !== undefined && known <= limit) return { end: known, closed: true };
    const unclosed = this.#open.get(at);
    if (unclosed !== undefined && unclosed.end <= limit && limit <= unclosed.limit)
      return { end: unclosed.end, closed: false };
    const text = this.text;
    const open = new BracketStack(parent);
    const starts = [at];
    open.push(text.charCodeAt(at));
    /** The last thing that is neither whitespace nor comment, and where it ended. */
    let previous = text.charCodeAt(at);
    let reached = at + 1;
    let i = at + 1;
    while (i < limit) {
      const c = text.charCodeAt(i);
      if (isSpace(c)) {
        i++;
        continue;
      }
      if (c === Char.slash && this.#isComment(i, limit)) {
        i = this.skipComment(i, limit);
        continue;
      }
      if (c === Char.quote) i = this.skipString(i, limit);
      else {
        if (c === Char.brace || c === Char.bracket) {
          if (c === Char.brace && previous !== Char.colon && open.topIsElementObject) {
            // An object where a key should stand: the one around it, an element, lacks its end.
            open.pop();
            if (open.size === 0) return { end: reached, closed: false };
            starts.length = open.size;
          }
          const end = this.#ends.get(i);
          if (end !== undefined && end <= limit) {
            previous = text.charCodeAt(end - 1);
            reached = i = end;
            continue;
          }
          open.push(c);
          starts.push(i);
        } else if (c === Char.braceEnd || c === Char.bracketEnd) {
          const level = open.levelOf(c === Char.braceEnd ? Char.brace : Char.bracket);
          if (level === open.size - 1 || (level >= 0 && this.#mayFollow(i + 1, open.parentOf(level)))) {
            const whole = level === open.size - 1;
            const start = starts[level] as number;
            open.popTo(level);
            starts.length = level;
            if (whole && i - start > LONG) this.#ends.set(start, i + 1);
            if (level === 0) return { end: i + 1, closed: true };
          }
        }
        i++;
      }
      previous = c;
      reached = i;
    }
    // All that are open reach as far, and are stepped over again on the way down.
    for (const start of starts.slice(0, DEEP)) this.#open.set(start, { end: reached, limit });
    return { end: reached, closed: false };
  }

  /** Whether what stands at `at` may follow a value in a container of kind `parent`. */
  #mayFollow(at: number, parent: number): boolean {
    const next = this.skipTrivia(at, this.#end);
    if (next >= this.#end) return true;
    const c = this.text.charCodeAt(next);
    if (parent === Char.bracket) return c === Char.comma || c === Char.bracketEnd;
    if (parent !== Char.brace) return false;
    if (c !== Char.comma) return c === Char.braceEnd;
    const after = this.skipTrivia(next + 1, this.#end);
    const d = this.text.charCodeAt(after);
    return after >= this.#end || d === Char.quote || d === Char.braceEnd;
  }

  #isComment(at: number, limit: number): boolean {
    if (at + 1 >= limit) return false;
    const next = this.text.charCodeAt(at + 1);
    return next === Char.slash || next === Char.star;
  }
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
}

function isDelimiter(c: number): boolean {
  switch (c) {
    case Char.quote:
    case Char.comma:
    case Char.colon:
    case Char.brace:
    case Char.braceEnd:
    case Char.bracket:
    case Char.bracketEnd:
      return true;
    default:
      return isSpace(c);
  }
}
