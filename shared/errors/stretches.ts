import type { TextRange } from '../api.ts';
import { joinedRanges } from '../text/ranges.ts';

/**
 * Without any of these near it no text speaks of an error; digits beside a number make it another one, and `loc` is how
 * FastAPI names the place of an error, in any quotes. One expression: a text is gone through once.
 */
const NEEDLE = /rror|RROR|xception|nvalid|ailed|(?<!\d)4(?:00|22)(?!\d)|loc["'\\]/g;

/** How far from one of them the words of an error may stand. */
const AROUND = 2500;

/** Nothing shorter says what was refused. */
const SHORTEST = 12;

/** The stretches of a region of a text near words that errors are spoken of with, in order; most texts have few. */
export function stretchesOfErrors(text: string, { start, end }: TextRange): TextRange[] {
  if (end - start < SHORTEST) return [];
  const region = start === 0 && end === text.length ? text : text.slice(start, end);
  const found: TextRange[] = [];
  NEEDLE.lastIndex = 0;
  for (let match = NEEDLE.exec(region); match !== null; match = NEEDLE.exec(region)) {
    const at = match.index;
    found.push({ start: Math.max(0, at - AROUND), end: Math.min(region.length, at + 2 * AROUND) });
    NEEDLE.lastIndex = at + AROUND;
  }
  return joinedRanges(found).map((one) => ({ start: start + one.start, end: start + one.end }));
}
