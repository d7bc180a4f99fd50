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

/** What lines begin with is shorter, and lines that were wrapped are. */
const LONGEST_GUTTER = 200;
const LONGEST_LINE = 1000;

/** What stands in values outside of strings: blanks, words, numbers, and what joins them. */
const OUTSIDE = /[^\S\n]+|[\w,:=.+<>\-/…$│┃║]+/y;

/** In front of a string: what opens, joins or separates, or the letters Python has there. */
const BEFORE = /[{[(,:=][\s\w]{0,200}$/;

/** What the first line of a value and the next begin with alike: a container's name, a border; nothing where that is blank. */
export function gutterAt(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_GUTTER), start);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const feed = text.slice(start, start + LONGEST_LINE).indexOf('\n');
  if (feed === -1 || head.length === LONGEST_GUTTER) return '';
  const first = start - head.length;
  const next = start + feed + 1;
  let length = 0;
  while (first + length < start && text[first + length] === text[next + length]) length++;
  const gutter = text.slice(first, first + length);
  return gutter.trim() === '' ? '' : gutter;
}

/** Reads from the bracket at `start` to the one that closes it, lines that begin with `gutter` from behind it. */
export function extentOf(text: string, start: number, gutter: string): Extent {
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
    } else if (c === '\n') at = behindGutter(text, at, gutter);
    else if (c === '"' || c === "'") {
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

/** Behind a line feed, and the gutter of the next line. */
function behindGutter(text: string, feed: number, gutter: string): number {
  return feed + 1 + (text.startsWith(gutter, feed + 1) ? gutter.length : 0);
}
