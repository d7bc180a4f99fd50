import { jsonCharacters } from '../../layers/json-string.ts';
import { stringRows } from '../../layers/string-rows.ts';
import { mayHoldPayload } from '../hints.ts';
import { isJson } from '../records.ts';
import { type Finder, type Passage, rangeOf } from './passage.ts';

/** Values over several rows that hold a line of output each. */
export const rows: Finder = (source, taken, { within }) => {
  const passages: Passage[] = [];
  for (const lines of stringRows(source.text)) {
    if (!mayHoldPayload(lines.text) || !isJson(`"${lines.text}"`)) continue;
    const joined = source.through(lines);
    const inner = joined.through(jsonCharacters(lines.text, { start: 0, end: lines.text.length }));
    for (const passage of within(inner)) {
      const numbers = lines.numbersOf(passage.source.outward(rangeOf(passage), joined));
      // One in a row of its own is a string like any other.
      if (numbers.length === 1 || numbers.some((number) => taken.has(number))) continue;
      for (const number of numbers) taken.add(number);
      passages.push({ ...passage, line: numbers[0] as number });
    }
  }
  return passages;
};
