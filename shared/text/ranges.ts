import type { TextRange } from '../api.ts';

/** Ranges in order, those that touch or overlap made one. */
export function joinedRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < range.start) joined.push(range);
    else if (last.end < range.end) joined[joined.length - 1] = { start: last.start, end: range.end };
  }
  return joined;
}
