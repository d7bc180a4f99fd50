import { Char } from './chars.ts';

/** The last comment of a stretch of whitespace and comments. */
export interface LastComment {
  readonly end: number;
  /** It is a line comment: what follows on its line would belong to it. */
  readonly isLine: boolean;
}

/** The last comment between `from` and `to`, where nothing but whitespace, commas and comments stands. */
export function lastComment(text: string, from: number, to: number): LastComment | undefined {
  let last: LastComment | undefined;
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) !== Char.slash) {
      i++;
      continue;
    }
    const isLine = text.charCodeAt(i + 1) === Char.slash;
    i = isLine ? lineEnd(text, i, to) : blockEnd(text, i, to);
    last = { end: i, isLine };
  }
  return last;
}

/** The comments between `from` and `to`, where nothing but whitespace, commas and comments stands. */
export function commentsIn(text: string, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) !== Char.slash) {
      i++;
      continue;
    }
    const end = text.charCodeAt(i + 1) === Char.slash ? lineEnd(text, i, to) : blockEnd(text, i, to);
    found.push(text.slice(i, end));
    i = end;
  }
  return found;
}

/** The offset after comments that end the line of `at`; `at` itself where there are none, or more follows. */
export function afterLineComments(text: string, at: number, limit: number): number {
  let reached = at;
  let i = afterBlanks(text, at, limit);
  while (i + 1 < limit && text.charCodeAt(i) === Char.slash) {
    const isLine = text.charCodeAt(i + 1) === Char.slash;
    const end = isLine ? lineEnd(text, i, limit) : blockEnd(text, i, limit);
    if (!isLine && lineEnd(text, i, end) < end) return at;
    reached = end;
    i = afterBlanks(text, end, limit);
  }
  return i < limit && isLineEnd(text, i) ? reached : at;
}

/** The offset after spaces and tabs. */
export function afterBlanks(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && (text[i] === ' ' || text[i] === '\t')) i++;
  return i;
}

/** The offset before spaces and tabs. */
export function beforeBlanks(text: string, at: number): number {
  let i = at;
  while (i > 0 && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--;
  return i;
}

/** Whether a line ends at `at`. */
export function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** The whitespace right before `at`, from its last line end on if it has one. */
export function leadBefore(text: string, at: number): string {
  let start = beforeBlanks(text, at);
  if (text[start - 1] === '\n') start -= text[start - 2] === '\r' ? 2 : 1;
  else if (text[start - 1] === '\r') start--;
  return text.slice(start, at);
}

function lineEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && !isLineEnd(text, i)) i++;
  return i;
}

function blockEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? limit : Math.min(limit, end + 2);
}
