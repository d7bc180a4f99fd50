import { jsonRows } from '../../layers/json-rows.ts';
import { jsonCharacters } from '../../layers/json-string.ts';
import type { Lines } from '../../layers/lines.ts';
import type { Source } from '../../layers/source.ts';
import { programsIn, type StringRow } from '../../layers/string-rows.ts';
import { mayHoldPayload } from '../hints.ts';
import { isJson } from '../records.ts';
import { type Finder, type Finding, type Passage, rangeOf } from './passage.ts';

/** Values over several rows of JSON Lines that hold a line of output each. */
export const rows: Finder = (source, ...rest) => over(jsonRows(source.text))(source, ...rest);

/** Finds values over several rows, or over several entries of a list; their numbers are taken. */
export function over(all: Iterable<StringRow>): Finder {
  return (source, taken, finding) =>
    programsIn(source.text, all).flatMap(({ lines, backward }) => {
      if (!mayHoldPayload(lines.text) || !isJson(`"${lines.text}"`)) return [];
      const passages = overLines(lines, source, taken, finding);
      const reversed = passages.length === 0 ? backward() : undefined;
      return reversed === undefined ? passages : overLines(reversed, source, taken, finding);
    });
}

function overLines(lines: Lines, source: Source, taken: Set<number>, { within }: Finding): Passage[] {
  const joined = source.through(lines);
  const inner = joined.through(jsonCharacters(lines.text, { start: 0, end: lines.text.length }));
  return within(inner).flatMap((passage) => {
    const numbers = lines.numbersOf(passage.source.outward(rangeOf(passage), joined));
    // One in a row of its own is a string like any other.
    if (numbers.length === 1 || numbers.some((number) => taken.has(number))) return [];
    for (const number of numbers) taken.add(number);
    return [{ ...passage, line: numbers[0] as number }];
  });
}
