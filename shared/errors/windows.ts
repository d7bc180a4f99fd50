import type { TextRange } from '../api.ts';
import { LONGEST_PREFIX } from './match.ts';

/** How far around a word that is looked for a text is read. */
const BEFORE = 1200;
const BEHIND = 1800;

/** How long a stretch may be; the next one overlaps it. */
const LONGEST = 20_000;

/** Words, and pairs of words that follow each other, asked for in one pass over a text; case does not matter. */
export class WordSet {
  readonly #hashes = new Set<number>();
  /** Whether some hash ends so: most words of a text are told apart by this alone. */
  readonly #ends = new Uint8Array(0x10000);

  constructor(phrases: Iterable<readonly [string] | readonly [string, string]>) {
    for (const [word, next] of phrases) {
      this.#hashes.add(next === undefined ? hashOf(word) : pairOf(hashOf(word), hashOf(next)));
      // Chinese may be written as escapes: told by the first of them.
      if (word.charCodeAt(0) > 0xff)
        this.#hashes.add(hashOf(`u${word.charCodeAt(0).toString(16).padStart(4, '0')}`));
    }
    for (const hash of this.#hashes) this.#ends[hash & 0xffff] = 1;
  }

  /** The stretches of `range` around these phrases, whole lines where they are short, in order. */
  windows(text: string, { start, end }: TextRange): TextRange[] {
    const found: { start: number; end: number }[] = [];
    let hash = SEED;
    let last = 0;
    let above = 0;
    let inLine = 0;
    let from = -1;
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 0x20;
      const letter = code < 0x100 ? (LETTERS[code] as number) : isWord(code) ? code : 0;
      if (letter !== 0) {
        if (from === -1) {
          from = at;
          hash = SEED;
        }
        hash = Math.imul(hash ^ letter, PRIME);
        continue;
      }
      if (from !== -1) {
        // Where a text was wrapped, what lines begin with stands between two words of it.
        const wrapped = inLine++ < LONGEST_PREFIX && this.#has(pairOf(above, hash));
        if (wrapped || this.#has(hash) || this.#has(pairOf(last, hash))) add(found, text, from, start, end);
        from = -1;
        last = hash;
      }
      if (code === 0x0a) {
        above = last;
        inLine = 0;
        at = endOfFrames(text, at, end);
      }
    }
    return found;
  }

  #has(hash: number): boolean {
    return this.#ends[hash & 0xffff] === 1 && this.#hashes.has(hash);
  }
}

/** The line end behind the frames of a stack that begin at a line end, as JavaScript, Java and .NET print them. */
function endOfFrames(text: string, start: number, limit: number): number {
  let feed = start;
  for (;;) {
    let at = feed + 1;
    while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
    if (at === feed + 1 || !text.startsWith('at ', at)) return feed;
    const next = text.indexOf('\n', at);
    if (next === -1 || next >= limit || next - at > LONGEST_FRAME || text.charCodeAt(next - 1) !== 0x29)
      return feed;
    feed = next;
  }
}

/** Longer lines say more than where a function stands. */
const LONGEST_FRAME = 400;

function add(
  found: { start: number; end: number }[],
  text: string,
  at: number,
  start: number,
  end: number,
): void {
  const behind = Math.min(end, at + BEHIND);
  const last = found.at(-1);
  if (last !== undefined && at - BEFORE <= last.end && at - last.start < LONGEST) {
    last.end = Math.max(last.end, behind);
    return;
  }
  const from = Math.max(start, at - BEFORE);
  const feed = text.lastIndexOf('\n', from);
  found.push({ start: feed >= start && from - feed < BEFORE ? feed + 1 : from, end: behind });
}

const SEED = 0x811c9dc5 | 0;

function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

function pairOf(one: number, next: number): number {
  return Math.imul(one, 31) ^ next;
}

const PRIME = 0x01000193;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ lower(code), PRIME);
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** What the first characters are in words, in lower case; 0 for those between words. */
const LETTERS = Uint16Array.from({ length: 0x100 }, (_, code) => (isWord(code) ? lower(code) : 0));

function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    (code >= 0xc0 && !(code >= 0x2000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20))
  );
}
