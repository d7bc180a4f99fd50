import { fits, type Item, type Pattern } from './pattern.ts';
import { MISSPELLED, type Word } from './words.ts';

/** How many words a gap may hold: an id, a list of names. */
const LONGEST_GAP = 14;

/** How many words in front of a line may be a prefix that lines have in common. */
export const LONGEST_PREFIX = 10;

/** Where a pattern was found: from a word to behind another. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Looks for `pattern` around the word `at`, taken for its item `anchor`. Bounded by the pattern's length. */
export function matchAt(
  words: readonly Word[],
  at: number,
  { items }: Pattern,
  anchor: number,
): Match | undefined {
  if (!fits(items[anchor] as Item, words[at] as Word)) return undefined;
  const from = run(words, at, items, anchor, -1);
  const to = run(words, at, items, anchor, 1);
  return from === undefined || to === undefined ? undefined : { from, to: to + 1 };
}

/** Follows the items one way; gives the last word that was taken. */
function run(
  words: readonly Word[],
  at: number,
  items: readonly Item[],
  anchor: number,
  way: 1 | -1,
): number | undefined {
  let word = at;
  let gap = false;
  let again: { readonly index: number; readonly word: number } | undefined;
  let tried = -1;
  for (let index = anchor + way; index >= 0 && index < items.length; index += way) {
    const item = items[index] as Item;
    if (item.kind === 'gap') {
      gap = true;
      continue;
    }
    const found = next(words, word, item, way, gap);
    if (found === undefined) {
      if (item.kind === 'path' && item.optional) continue;
      if (again === undefined) return undefined;
      // What fills a gap may be the word beside it, `Unknown name "name"`: looked for once more, farther on.
      tried = again.index;
      word = again.word;
      index = again.index - way;
      again = undefined;
      gap = true;
      continue;
    }
    if (gap && index !== tried) again = { index, word: found };
    word = found;
    gap = false;
  }
  return word;
}

function next(
  words: readonly Word[],
  from: number,
  item: Item,
  way: 1 | -1,
  gap: boolean,
): number | undefined {
  const most = gap ? LONGEST_GAP : 0;
  let passed = 0;
  for (let at = from + way, seen = 0; at >= 0 && at < words.length; at += way) {
    const word = words[at] as Word;
    if (fits(item, word)) return at;
    const rest = broken(words, at, item, way);
    if (rest !== undefined) return rest;
    // A line's prefix stands between the words of a text that was wrapped: a container's name, a time.
    if (passed < LONGEST_PREFIX && isPrefix(words, at, way)) {
      passed++;
      continue;
    }
    if (++seen > most) return undefined;
  }
  return undefined;
}

/**
 * A box of fixed width breaks words where its lines end: where the two halves of `item`'s word stand on two lines, the half that
 * is farther on.
 */
function broken(words: readonly Word[], at: number, item: Item, way: 1 | -1): number | undefined {
  const half = words[at]?.norm;
  if (item.kind !== 'word' || half === undefined || half.length >= item.norm.length) return undefined;
  if (way === 1 ? !item.norm.startsWith(half) : !item.norm.endsWith(half)) return undefined;
  for (let other = at + way, passed = 0; passed <= LONGEST_PREFIX; other += way, passed++) {
    const word = words[other];
    if (word === undefined) return undefined;
    const whole = way === 1 ? half + word.norm : word.norm + half;
    const onNextLine = way === 1 ? startsLine(words, at, other) : startsLine(words, other, at);
    if ((MISSPELLED.get(whole) ?? whole) === item.norm && onNextLine) return other;
    if (!isPrefix(words, other, way)) return undefined;
  }
  return undefined;
}

/** Whether a line begins behind the word `from`, up to the word `to`. */
function startsLine(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (words[at]?.first === true) return true;
  return false;
}

/** Whether a word stands where the line above, or the one below, has the same: both begin alike but for digits. */
function isPrefix(words: readonly Word[], at: number, way: 1 | -1): boolean {
  let start = at;
  while (start > 0 && at - start < LONGEST_PREFIX && words[start]?.first !== true) start--;
  if (words[start]?.first !== true || (start === 0 && way === 1)) return false;
  return sharesLine(words, start, at, -1) || sharesLine(words, start, at, 1);
}

function sharesLine(words: readonly Word[], start: number, at: number, side: 1 | -1): boolean {
  let other = start + side;
  for (let steps = 0; steps < 200 && words[other] !== undefined && words[other]?.first !== true; steps++)
    other += side;
  if (words[other]?.first !== true) return false;
  // Most lines differ in the word itself.
  for (let offset = at - start; offset >= 0; offset--)
    if (!looksAlike(words[start + offset]?.norm, words[other + offset]?.norm)) return false;
  return true;
}

/** Whether two words are the same but for digits. */
function looksAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || (/\d/.test(one) && one.replace(/\d+/g, '0') === other.replace(/\d+/g, '0'));
}
