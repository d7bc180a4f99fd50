import type { TextRange } from '../api.ts';
import { anchorWords, type Entry, entriesByWord } from './catalogue.ts';
import type { ProviderError } from './error.ts';
import { type Envelope, envelopeOf } from './forms/envelope.ts';
import { isGivenList } from './forms/given-value.ts';
import { withLocations } from './forms/locations.ts';
import { sendersIn } from './forms/senders.ts';
import { idsIn } from './ids.ts';
import { matchAt } from './match.ts';
import { type NamedPlace, placeOf } from './places.ts';
import { merged } from './repeats.ts';
import { stretchesOfErrors } from './stretches.ts';
import { type Word, wordsOf } from './words.ts';

/** Where errors are looked for, and how sure one has to be. */
export interface RecogniseOptions {
  /** Ranges that are left out, in order: payloads, in which people may speak of errors. */
  readonly except?: readonly TextRange[];
  /** Somebody asks what this error means: its words alone are enough. */
  readonly asked?: boolean;
}

/** How many characters are read of a document nobody asked about: more than a storm of retries has. */
const MOST_READ = 400_000;

/** How many are read of a log in which one is told over and over. */
const MOST = 200;

/** How much words have to say, by how surely they stand in an error; last: where they name a place, or somebody asks. */
const ENOUGH = [6, 4, 2.5, 1.5];

/** Finds the refusals of providers in a text. Never throws; linear in the text, and next to free where nothing is like one. */
export function recognise(text: string, options: RecogniseOptions = {}): ProviderError[] {
  const found: ProviderError[] = [];
  let budget = options.asked === true ? Number.POSITIVE_INFINITY : MOST_READ;
  for (const region of regions(text.length, options.except ?? [])) {
    const near = options.asked === true ? [region] : stretchesOfErrors(text, region);
    // The catalogue is not made where nothing asks for it: that takes longer than most texts do.
    for (const window of near.flatMap((stretch) => anchorWords().windows(text, stretch))) {
      budget -= window.end - window.start;
      if (found.length >= MOST || budget < 0) break;
      const known = found.at(-1)?.range.end ?? 0;
      found.push(...inWindow(text, window, region, options).filter(({ range }) => range.start >= known));
    }
  }
  return merged(found);
}

interface Candidate {
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function inWindow(
  text: string,
  window: TextRange,
  { start, end }: TextRange,
  { asked = false }: RecogniseOptions,
): ProviderError[] {
  const words = withLocations(text, wordsOf(text, window.start, window.end));
  const found = best(candidates(words), words.length).slice(0, MOST);
  return found.flatMap((candidate) => {
    const first = words[candidate.from] as Word;
    const last = words[candidate.to - 1] as Word;
    const envelope = envelopeOf(text, first.start, last.end, { start, end });
    const place = placeNear(words, candidate);
    const sureness = asked || place !== undefined ? 3 : envelope.sureness;
    // An entry of a validator's list may stand far behind the words that tell it is an error.
    const listed = place !== undefined && /^loc\b/.test(text.slice(first.start, first.start + 4));
    if (envelope.sureness === 0 && !asked && !listed) return [];
    if (candidate.weight < (ENOUGH[sureness] as number)) return [];
    const range = { start: first.start, end: last.end };
    return [{ ...errorOf(text, candidate, range, envelope, place), ...(listed && { listed }) }];
  });
}

function errorOf(
  text: string,
  { entries }: Candidate,
  range: TextRange,
  { status, around }: Envelope,
  place: NamedPlace | undefined,
): ProviderError {
  const rules = likeliestFirst(entries);
  const [first] = entries
    .filter(({ refusal }) => refusal.rule === rules[0])
    .sort((a, b) => b.refusal.providers.length - a.refusal.providers.length) as [Entry, ...Entry[]];
  return {
    rules: isGivenList(text, range.end) ? rules.map((rule) => WHERE_A_LIST[rule] ?? rule) : rules,
    saidBy: [...new Set(entries.flatMap(({ refusal }) => refusal.providers))],
    ...sendersIn(around),
    ...(status !== undefined && { status }),
    places: place === undefined ? [] : [place],
    ids: idsIn(
      text,
      range.start,
      range.end,
      entries.some(({ pattern }) => pattern.open),
    ).filter((id) => id !== String(place?.index)),
    range,
    repeats: [],
    source: first.refusal.source,
  };
}

/** What words mean that are said of other values, too, where the value is a list. */
const WHERE_A_LIST: Readonly<Record<string, string>> = { 'null-content': 'content-parts-unsupported' };

/** The rules whose refusals have these words, those that most providers answer so with first. */
function likeliestFirst(entries: readonly Entry[]): string[] {
  const voices = new Map<string, number>();
  for (const { refusal } of entries)
    voices.set(refusal.rule, (voices.get(refusal.rule) ?? 0) + Math.max(1, refusal.providers.length));
  return [...voices].sort(([, a], [, b]) => b - a).map(([rule]) => rule);
}

function candidates(words: readonly Word[]): Candidate[] {
  const all = entriesByWord();
  const found: Candidate[] = [];
  for (const [at, word] of words.entries()) {
    for (const entry of all.get(word.norm) ?? []) {
      const match = matchAt(words, at, entry.pattern, entry.anchor);
      if (match !== undefined) found.push({ ...match, entries: [entry], weight: entry.pattern.weight });
    }
  }
  return found;
}

/** Of matches that share words the one that says most; those that say as much are one, of several rules. */
function best(found: readonly Candidate[], count: number): Candidate[] {
  const taken = new Int32Array(count).fill(-1);
  const kept: Candidate[] = [];
  for (const one of [...found].sort((a, b) => b.weight - a.weight || a.from - b.from)) {
    const other = overlap(taken, one);
    if (other === undefined) {
      taken.fill(kept.length, one.from, one.to);
      kept.push(one);
    } else {
      const before = kept[other] as Candidate;
      if (before.weight === one.weight)
        kept[other] = { ...before, entries: [...before.entries, ...one.entries] };
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

function overlap(taken: Int32Array, { from, to }: Candidate): number | undefined {
  for (let at = from; at < to; at++) if ((taken[at] as number) >= 0) return taken[at];
  return undefined;
}

/** The place an error names: in its words, as the `param` behind them or the `Parameter:` in front. */
function placeNear(words: readonly Word[], { from, to }: Candidate): NamedPlace | undefined {
  for (let at = from; at < to; at++) {
    const place = placeOf((words[at] as Word).path) ?? counted(words, at);
    if (place !== undefined) return place;
  }
  for (let at = Math.max(0, from - 3); at < from; at++) {
    const place = placeOf((words[at] as Word).path);
    if (place !== undefined) return place;
  }
  for (let at = to; at < Math.min(words.length, to + 24); at++) {
    const word = words[at] as Word;
    const place =
      (at < to + 2 || isNamed(words, at) ? placeOf(word.path) : undefined) ??
      (at === to ? counted(words, at) : undefined);
    if (place !== undefined) return place;
  }
  for (let at = from - 1; at >= Math.max(0, from - 24); at--) {
    const place = isNamed(words, at) ? placeOf((words[at] as Word).path) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

function isNamed(words: readonly Word[], at: number): boolean {
  // DashScope lists the place where others list ids, behind "did not have response messages:".
  if (words[at - 1]?.norm === 'messages' && words[at - 2]?.norm === 'response') return true;
  return words.slice(Math.max(0, at - 2), at).some(({ norm }) => norm === 'param' || norm === 'parameter');
}

/** `at index 7`, `at message index 2`, `at position 4`. */
function counted(words: readonly Word[], at: number): NamedPlace | undefined {
  const [before, word] = [words[at - 1]?.norm, words[at]];
  const index = word?.path[0];
  if ((before !== 'index' && before !== 'position') || !/^\d{1,6}$/.test(index ?? '')) return undefined;
  return placeOf(['messages', index as string]);
}

/** What of a text of some length lies outside of `except`. */
function regions(length: number, except: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  let start = 0;
  for (const { start: from, end } of [...except].sort((a, b) => a.start - b.start)) {
    if (from > start) all.push({ start, end: from });
    start = Math.max(start, end);
  }
  return start < length ? [...all, { start, end: length }] : all;
}
