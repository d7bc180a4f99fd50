import type { DocumentOptions } from '../../api.ts';
import { withoutAnsi } from '../../layers/ansi.ts';
import type { Source } from '../../layers/source.ts';
import { cells } from './cells.ts';
import type { Finder, Passage } from './passage.ts';
import { prefixed } from './prefixed.ts';
import { shellWords } from './shell-words.ts';
import { sourceStrings } from './source-strings.ts';
import { values } from './values.ts';

/** What is taken by one is not looked at by those behind it. */
const FINDERS: readonly Finder[] = [cells, prefixed, shellWords, sourceStrings, values];

/** The passages of a text that may hold payloads, by the lines they begin on. */
export function passagesIn(source: Source, options: DocumentOptions): readonly Passage[] {
  const plain = withoutAnsi(source.text);
  const text = plain === undefined ? source : source.through(plain);
  const taken = new Set<number>();
  return FINDERS.flatMap((find) => find(text, taken, options)).sort((a, b) => a.line - b.line);
}
