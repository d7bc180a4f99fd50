import { prefixedLines } from '../../layers/prefixes.ts';
import { mayHoldPayload } from '../hints.ts';
import type { Finder, Passage } from './passage.ts';
import { values } from './values.ts';

/** Values over several lines that begin alike. */
export const prefixed: Finder = (source, taken) => {
  const passages: Passage[] = [];
  for (const lines of prefixedLines(source.text)) {
    if (!mayHoldPayload(lines.text)) continue;
    const inner = source.through(lines);
    for (const passage of values(inner, new Set())) {
      const numbers = lines.numbersOf(passage.source.outward(passage.range, inner));
      // One on a line of its own needs no layer.
      if (numbers.length === 1 || numbers.some((number) => taken.has(number))) continue;
      for (const number of numbers) taken.add(number);
      passages.push({ ...passage, line: numbers[0] as number });
    }
  }
  return passages;
};
