import type { TextRange } from '../api.ts';
import { joinedRanges } from '../text/ranges.ts';

/** Without any of these near it no text speaks of an error; `loc` is how FastAPI names the place of one, in any quotes. */
const NEEDLES = ['rror', 'RROR', 'xception', '400', '422', 'nvalid', 'ailed', 'loc"', "loc'", 'loc\\'];

/** How far from one of them the words of an error may stand. */
const AROUND = 2500;

/** Nothing shorter says what was refused. */
const SHORTEST = 12;

/** The stretches of a region of a text near words that errors are spoken of with, in order; most texts have few. */
export function stretchesOfErrors(text: string, { start, end }: TextRange): TextRange[] {
  if (end - start < SHORTEST) return [];
  const region = start === 0 && end === text.length ? text : text.slice(start, end);
  const found: TextRange[] = [];
  for (const needle of NEEDLES) {
    for (let at = region.indexOf(needle); at !== -1; at = region.indexOf(needle, at + AROUND)) {
      if (isPartOfNumber(region, needle, at)) at -= AROUND - needle.length;
      else found.push({ start: Math.max(0, at - AROUND), end: Math.min(region.length, at + 2 * AROUND) });
    }
  }
  return joinedRanges(found).map((one) => ({
    start: start + one.start,
    end: start + one.end,
  }));
}

/** Whether a status is none: digits stand beside it. */
function isPartOfNumber(text: string, needle: string, at: number): boolean {
  return (
    /^\d/.test(needle) && (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + needle.length)))
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
