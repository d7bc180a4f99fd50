import { prefixedLines } from '../../layers/prefixes.ts';
import { HINTS } from '../hints.ts';
import { type Finder, type Passage, rangeOf } from './passage.ts';
import { shellWords } from './shell-words.ts';
import { values } from './values.ts';

/** Values over several lines that begin alike. */
export const prefixed: Finder = (source, taken, options) => {
  const passages: Passage[] = [];
  if (!HINTS.value.isIn(source.text)) return passages;
  for (const lines of prefixedLines(source.text)) {
    if (!HINTS.value.isIn(lines.text)) continue;
    const inner = source.through(lines);
    const own = new Set<number>();
    for (const passage of [...shellWords(inner, own, options), ...values(inner, own)]) {
      const numbers = lines.numbersOf(passage.source.outward(rangeOf(passage), inner));
      // One on a line of its own needs no layer.
      if (numbers.length === 1 || numbers.some((number) => taken.has(number))) continue;
      for (const number of numbers) taken.add(number);
      passages.push({ ...passage, line: numbers[0] as number });
    }
  }
  return passages;
};
