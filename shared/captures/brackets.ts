import { Char } from '../syntaxes/json/chars.ts';
import { IntList } from '../text/int-list.ts';

/** Brackets of a text in the order they open. */
export interface Brackets {
  readonly opens: IntList;
  /** Behind the bracket that closes each; 0 for one that nothing closes. */
  readonly closes: IntList;
}

/** What a character below U+0080 is: nothing, or one of the kinds below. */
type Marks = Uint8Array;

const OPENS = 1;
const CLOSES = 2;
const QUOTES = 3;

/** What JSON has. */
export const JSON_MARKS = marksOf('"', '{[', '}]');

/** What Python, JavaScript and `util.inspect` have. */
export const LITERAL_MARKS = marksOf('\'"`', '{[(', '}])');

function marksOf(quotes: string, opening: string, closing: string): Marks {
  const marks = new Uint8Array(128);
  for (const [kind, chars] of [
    [OPENS, opening],
    [CLOSES, closing],
    [QUOTES, quotes],
  ] as const)
    for (const char of chars) marks[char.charCodeAt(0)] = kind;
  return marks;
}

/**
 * Finds the brackets of a text that is no value as a whole. Inside them a quote begins a string where a value or a key
 * may stand, and only if it ends on its line; between values a quote is one of prose.
 */
export function bracketsOf(text: string, marks: Marks): Brackets {
  const opens = new IntList();
  const closes = new IntList();
  const stack = new IntList();
  const strings = new Strings(text);
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    const kind = c < 128 ? marks[c] : 0;
    if (kind === 0) continue;
    if (kind === OPENS) {
      stack.push(opens.length);
      opens.push(at);
      closes.push(0);
    } else if (stack.length === 0) {
      // Nothing is open that this could close or stand in.
    } else if (kind === QUOTES) at = strings.behind(at, c) - 1;
    else {
      const index = stack.pop();
      if (text.charCodeAt(opens.at(index)) === openingOf(c)) closes.set(index, at + 1);
    }
  }
  return { opens, closes };
}

/** The bracket that another closes. */
function openingOf(closing: number): number {
  // In ASCII one stands beside `)`, and one between the two of each other pair.
  return closing === 0x29 ? 0x28 : closing - 2;
}

/** Where the strings of a text end that end on their line. */
class Strings {
  readonly #text: string;
  /** Where the line ends that a quote without an end was found on: those behind it on that line, all escaped, have none. */
  readonly #open = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the string that begins at `start`, or behind its quote where it has no end. */
  behind(start: number, quote: number): number {
    if (start < (this.#open.get(quote) ?? 0)) return start + 1;
    const text = this.#text;
    let at = start + 1;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === Char.lineFeed) break;
      if (c === quote) return at + 1;
      if (c === Char.backslash) at++;
    }
    this.#open.set(quote, at);
    return start + 1;
  }
}
