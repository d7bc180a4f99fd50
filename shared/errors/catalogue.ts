import { allProviders } from '../providers/registry.ts';
import { type Pattern, patternsOf } from './pattern.ts';
import type { Refusal } from './refusal.ts';
import { SPELLINGS } from './spellings.ts';
import { UNNAMED_SPELLINGS } from './spellings-unnamed.ts';
import { WordSet } from './windows.ts';
import { MISSPELLED } from './words.ts';

/** A refusal and a pattern of its words. */
interface Worded {
  readonly refusal: Refusal;
  readonly pattern: Pattern;
}

/** A pattern with its place in the catalogue. */
export interface Entry extends Worded {
  /** Index of the item that is looked for first. */
  readonly anchor: number;
}

/** Every refusal that is known in words: the facts of all providers, and what no fact holds. */
export function refusals(): readonly Refusal[] {
  const byWords = new Map<string, Refusal>();
  for (const { id, facts } of allProviders) {
    for (const { rule, verdict, text, source } of facts) {
      if (verdict !== 'refuses' || text === undefined) continue;
      const key = `${rule}\n${text}`;
      const known = byWords.get(key);
      const own = id === 'generic' ? [] : [id];
      if (known === undefined) byWords.set(key, { rule, text, source, providers: own });
      else byWords.set(key, { ...known, providers: [...new Set([...known.providers, ...own])] });
    }
  }
  return [...byWords.values(), ...SPELLINGS, ...UNNAMED_SPELLINGS];
}

let entries: ReadonlyMap<string, readonly Entry[]> | undefined;

/** The catalogue by the rarest words of every pattern: one look-up per word of a text. Made when first asked for. */
export function entriesByWord(): ReadonlyMap<string, readonly Entry[]> {
  entries ??= index();
  return entries;
}

let anchors: WordSet | undefined;

/** Phrases of the catalogue, some of every pattern: a text that holds none of them holds no refusal. */
export function anchorWords(): WordSet {
  anchors ??= new WordSet(allPatterns().flatMap(({ pattern }) => phrasesOf(pattern)));
  return anchors;
}

/** The pairs of words that tell most; several that share no word, because a line may end inside of one. */
function phrasesOf({ items }: Pattern): (readonly [string] | readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    if (item.kind === 'word' && next?.kind === 'word') pairs.push([item.norm, next.norm]);
  }
  const rank = ([one, next]: readonly [string, string]) => rarity(one) + rarity(next);
  const best: (readonly [string, string])[] = [];
  for (const pair of pairs.sort((a, b) => rank(b) - rank(a)))
    if (best.length < 3 && !best.some((one) => one.some((word) => pair.includes(word)))) best.push(pair);
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.norm] : []));
  const single = words.filter((word) => best.length === 0 || word.charCodeAt(0) > 0xff);
  return [...best.flatMap(spelled), ...single.map((word) => [word] as const)];
}

/** A pair as it is spelled, rightly and wrongly. */
function spelled([one, next]: readonly [string, string]): (readonly [string, string])[] {
  const wrong = (word: string) => [...MISSPELLED].find(([, right]) => right === word)?.[0] ?? word;
  return [
    [one, next],
    [wrong(one), wrong(next)],
  ];
}

/** How unlikely a log is to hold a word: it is long, and none of every day's. */
function rarity(word: string): number {
  return Math.min(word.length, 14) - (EVERYDAY.has(word) ? 10 : 0);
}

let patterns: readonly Worded[] | undefined;

function allPatterns(): readonly Worded[] {
  patterns ??= refusals().flatMap((refusal) =>
    patternsOf(refusal.text).map((pattern) => ({ refusal, pattern })),
  );
  return patterns;
}

function index(): Map<string, Entry[]> {
  const all = allPatterns();
  const counts = new Map<string, number>();
  for (const { pattern } of all)
    for (const word of wordsIn(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, Entry[]>();
  for (const { refusal, pattern } of all) {
    // Several: a line may end inside of one.
    for (const word of rarest(wordsIn(pattern), counts)) {
      const anchor = pattern.items.findIndex((item) => normOf(item) === word);
      byWord.set(word, [...(byWord.get(word) ?? []), { refusal, pattern, anchor }]);
    }
  }
  return byWord;
}

/** Words a text holds in any case where a pattern fits. */
function wordsIn({ items }: Pattern): string[] {
  return items.flatMap((item) => normOf(item) ?? []);
}

function normOf(item: Pattern['items'][number]): string | undefined {
  if (item.kind === 'word') return item.norm;
  return item.kind === 'path' && !item.optional
    ? item.names.findLast((name) => /^\w+$/.test(name))
    : undefined;
}

/** Words every log is full of. */
const EVERYDAY = new Set(
  'id on as when was were has can its all any next first last start starts end file line code index value null none name names status http item token input output result results missing empty query use used add did include more there format payload parameters parameter object objects array text turn provided required unknown invalid specified received request message messages error exception failed validation unsupported supported supports type response responses duplicate optional maximum minimum pattern custom modified summary property metadata prefix history agent character between previous single multiple content role tool arguments got instead because needs passed remove'.split(
    ' ',
  ),
);

/** The words a text is least likely to hold. */
function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const rank = (word: string) => 8 * rarity(word) - (counts.get(word) ?? 0);
  return [...new Set(words)].sort((a, b) => rank(b) - rank(a)).slice(0, 3);
}
