import type { TextRange } from '../api.ts';

/** A string on a line of a text that holds a stream, in whose language ever: its range has its quotes. */
export interface QuotedStream {
  readonly range: TextRange;
  /** 1-based. */
  readonly line: number;
}

/** What a stream begins with, or a part of one. */
const BEGINNING = /["'](?:data|event): ?/g;

/** Finds strings that hold streams, as programs print what they received: `b'data: {…}\n\n'`. Linear in the text. */
export function quotedStreams(text: string): QuotedStream[] {
  const found: QuotedStream[] = [];
  let line = 1;
  let counted = 0;
  for (let match = BEGINNING.exec(text); match !== null; match = BEGINNING.exec(text)) {
    const { index: at } = match;
    const end = endOfString(text, at);
    // Without an end no other string on the line has one either, but for those in other quotes.
    BEGINNING.lastIndex = Math.max(BEGINNING.lastIndex, end.at);
    if (!end.closed) continue;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === LINE_FEED) line++;
    const start = text[at - 1] === 'b' ? at - 1 : at;
    found.push({ range: { start, end: end.at }, line });
  }
  return found;
}

const LINE_FEED = 10;

function endOfString(text: string, start: number): { at: number; closed: boolean } {
  const quote = text[start];
  let at = start + 1;
  for (; at < text.length && text.charCodeAt(at) !== LINE_FEED; at++) {
    if (text[at] === quote) return { at: at + 1, closed: true };
    if (text[at] === '\\') at++;
  }
  return { at: Math.min(at, text.length), closed: false };
}
