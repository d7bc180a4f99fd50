import { IntList } from '../text/int-list.ts';

/** Brackets of a text in the order they open. */
export interface Brackets {
  readonly opens: IntList;
  /** Behind the bracket that closes each; 0 for one that nothing closes. */
  readonly closes: IntList;
}

const PAIRS: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

/**
 * Finds the brackets of a text that is no value as a whole. Inside them a quote begins a string where a value or a key
 * may stand, and only if it ends on its line; between values a quote is one of prose.
 */
export function bracketsOf(text: string, quotes: string, opening: string): Brackets {
  const opens = new IntList();
  const closes = new IntList();
  const stack = new IntList();
  const strings = new Strings(text);
  const marks = new RegExp(`[${quotes}${opening.replace(/[[\](){}]/g, '\\$&')}\\]})]`, 'g');
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const mark = match[0];
    const at = match.index;
    if (opening.includes(mark)) {
      stack.push(opens.length);
      opens.push(at);
      closes.push(0);
    } else if (stack.length === 0) {
      // Nothing is open that this could close or stand in.
    } else if (quotes.includes(mark)) marks.lastIndex = strings.behind(at, mark);
    else if (opening.includes(PAIRS[mark] as string)) {
      const index = stack.pop();
      if (text[opens.at(index)] === PAIRS[mark]) closes.set(index, at + 1);
    }
  }
  return { opens, closes };
}

/** Where the strings of a text end that end on their line. */
class Strings {
  readonly #text: string;
  /** Where the line ends that a quote without an end was found on: those behind it on that line, all escaped, have none. */
  readonly #open = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the string that begins at `start`, or behind its quote where it has no end. */
  behind(start: number, quote: string): number {
    if (start < (this.#open.get(quote) ?? 0)) return start + 1;
    const text = this.#text;
    let at = start + 1;
    for (; at < text.length && text[at] !== '\n'; at++) {
      if (text[at] === quote) return at + 1;
      if (text[at] === '\\') at++;
    }
    this.#open.set(quote, at);
    return start + 1;
  }
}
