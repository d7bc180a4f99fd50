import type { DocumentOptions } from '../../api.ts';
import { withoutAnsi } from '../../layers/ansi.ts';
import type { Source } from '../../layers/source.ts';
import type { StringRow } from '../../layers/string-rows.ts';
import { cells } from './cells.ts';
import { flows } from './flows.ts';
import type { Finder, Passage } from './passage.ts';
import { inParts, prefixed } from './prefixed.ts';
import { over, rows } from './rows.ts';
import { shellWords } from './shell-words.ts';
import { sourceStrings } from './source-strings.ts';
import { sourceValues } from './source-values.ts';
import { traces } from './traces.ts';
import { values } from './values.ts';

/** What is taken by one is not looked at by those behind it. */
const FINDERS: readonly Finder[] = [
  flows,
  cells,
  traces,
  rows,
  inParts,
  prefixed,
  shellWords,
  sourceStrings,
  sourceValues,
  values,
];

/** How often texts are decoded out of each other on the way to a passage. */
const DEEPEST = 2;

/** The passages of a text that may hold payloads, by the lines they begin on. */
export function passagesIn(source: Source, options: DocumentOptions): readonly Passage[] {
  return find(source, FINDERS, new Set(), options, 0);
}

/** Passages over several rows of JSON Lines; their lines are `taken`. */
export function passagesOverRows(source: Source, taken: Set<number>): readonly Passage[] {
  return find(source, [rows], taken, {}, 0);
}

/** Passages over several entries of a list, whose numbers are `taken`; the line of a passage is that of its first. */
export function passagesOverEntries(
  source: Source,
  entries: Iterable<StringRow>,
  taken: Set<number>,
): readonly Passage[] {
  return over(entries)(source, taken, { options: {}, within: (inner) => findWithin(inner, {}, 0) });
}

function find(
  source: Source,
  finders: readonly Finder[],
  taken: Set<number>,
  options: DocumentOptions,
  depth: number,
): Passage[] {
  const plain = withoutAnsi(source.text);
  const text = plain === undefined ? source : source.through(plain);
  const within = (inner: Source) => findWithin(inner, options, depth);
  return finders.flatMap((one) => one(text, taken, { options, within })).sort((a, b) => a.line - b.line);
}

function findWithin(inner: Source, options: DocumentOptions, depth: number): Passage[] {
  return depth < DEEPEST ? find(inner, FINDERS, new Set(), options, depth + 1) : [];
}
