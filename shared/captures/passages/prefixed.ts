import type { Lines } from '../../layers/lines.ts';
import { prefixedLines } from '../../layers/prefixes.ts';
import { runtimeParts } from '../../layers/runtime-parts.ts';
import type { Source } from '../../layers/source.ts';
import { HINTS } from '../hints.ts';
import { type Finder, type Finding, type Passage, rangeOf } from './passage.ts';
import { shellWords } from './shell-words.ts';
import { values } from './values.ts';

/** Values over several lines that begin alike. */
export const prefixed: Finder = (source, ...rest) =>
  HINTS.value.isIn(source.text) ? valuesOver(prefixedLines(source.text), source, ...rest) : [];

/** Values in lines that a container runtime cut into parts. */
export const inParts: Finder = (source, ...rest) => valuesOver(runtimeParts(source.text), source, ...rest);

function valuesOver(
  programs: readonly Lines[],
  source: Source,
  taken: Set<number>,
  finding: Finding,
): Passage[] {
  const found: { passage: Passage; numbers: readonly number[] }[] = [];
  for (const lines of programs) {
    if (!HINTS.value.isIn(lines.text)) continue;
    const inner = source.through(lines);
    const own = new Set<number>();
    for (const passage of [...shellWords(inner, own, finding), ...values(inner, own, finding)]) {
      const numbers = lines.numbersOf(passage.source.outward(rangeOf(passage), inner));
      // One on a line of its own needs no layer.
      if (numbers.length > 1) found.push({ passage: { ...passage, line: numbers[0] as number }, numbers });
    }
  }
  // Lines may be divided into programs in several ways: the one that gives the longest values is right.
  found.sort(
    (a, b) => Number(isPart(a.passage)) - Number(isPart(b.passage)) || b.numbers.length - a.numbers.length,
  );
  return found.flatMap(({ passage, numbers }) => {
    if (numbers.some((number) => taken.has(number))) return [];
    for (const number of numbers) taken.add(number);
    return [passage];
  });
}

/** Whether a value breaks off or was wrapped: divided otherwise, the lines may give it whole. */
function isPart({ cut, wrapped }: Passage): boolean {
  return cut === true || wrapped !== undefined;
}
