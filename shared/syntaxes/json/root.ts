import type { Scanner, Skipped } from './scanner.ts';

/** Where the value of a whole text stands, and whether nothing else stands beside it. */
export interface JsonRoot extends Skipped {
  readonly start: number;
  readonly alone: boolean;
}

/** Finds the value of a text: without a byte order mark, whitespace and comments around it. */
export function rootOf(scanner: Scanner): JsonRoot {
  const { text, range } = scanner;
  const start = scanner.skipTrivia(afterByteOrderMark(text, range.start, range.end), range.end);
  if (start >= range.end) return { start: range.end, end: range.end, closed: false, alone: false };
  const { end, closed } = scanner.skipValue(start, range.end, 0);
  const alone = scanner.skipTrivia(end, range.end) === range.end && !scanner.endsInComment(end, range.end);
  return { start, end, closed, alone };
}

/** The offset after a byte order mark that stands at `start`. */
export function afterByteOrderMark(text: string, start: number, end: number): number {
  return start < end && text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}
