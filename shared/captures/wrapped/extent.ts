/** How far a value goes whose strings may go on over line ends. */
export interface Extent {
  /** Behind its last bracket, or where the text or the fence around it ends; nothing where no value can go on. */
  readonly end: number | undefined;
  /** It ends with its last bracket. */
  readonly closed: boolean;
  /** Offsets of the line feeds inside of strings that end. */
  readonly breaks: readonly number[];
  /** How far was looked. */
  readonly looked: number;
}

/** No value that was wrapped is longer. */
const LONGEST = 2_000_000;

/** What stands in values outside of strings: blanks, words, numbers, and what joins them. */
const OUTSIDE = /[\s\w,:=.+<>\-/…$]+/y;

/** In front of a string: what opens, joins or separates, or the letters Python has there. */
const BEFORE = /[{[(,:=][\s\w]{0,200}$/;

/** Reads from the bracket at `start` to the one that closes it. */
export function extentOf(text: string, start: number): Extent {
  const limit = Math.min(text.length, start + LONGEST);
  const breaks: number[] = [];
  const open: string[] = [];
  let at = start;
  while (at < limit) {
    const c = text[at] as string;
    if ('{[('.includes(c)) {
      open.push(c);
      at++;
    } else if ('}])'.includes(c)) {
      if (open.pop() !== '{[('['}])'.indexOf(c)]) break;
      at++;
      if (open.length === 0) return { end: at, closed: true, breaks, looked: at };
    } else if (c === '"' || c === "'") {
      if (!BEFORE.test(text.slice(Math.max(start, at - 200), at))) break;
      at = behindString(text, at, limit, breaks);
    } else {
      OUTSIDE.lastIndex = at;
      if (!OUTSIDE.test(text)) break;
      at = OUTSIDE.lastIndex;
    }
  }
  const isOver = at >= text.length || text.startsWith('```', at);
  return { end: isOver ? at : undefined, closed: false, breaks, looked: at };
}

/** Behind a string, or where it has no end: it breaks off then. */
function behindString(text: string, start: number, limit: number, breaks: number[]): number {
  const quote = text[start];
  const own: number[] = [];
  for (let at = start + 1; at < limit; at++) {
    const c = text[at];
    if (c === quote) {
      for (const feed of own) breaks.push(feed);
      return at + 1;
    }
    if (c === '\\') at++;
    else if (c === '\n') own.push(at);
  }
  return limit;
}
