import type { TextRange } from '../api.ts';
import { isEscaped } from '../text/escaped.ts';
import { HINTS } from './hints.ts';

/** Characters between two quotes, or of a stretch that was taken out of some and kept its escapes. */
export interface Quoted {
  /** Without quotes. */
  readonly range: TextRange;
  /** Prefix letters and the quote before; empty where there is none. */
  readonly opening: string;
  /** Quotes are escaped in it and backslashes are not. */
  readonly half?: true;
}

/** A quote that is escaped, once or more often. */
const ESCAPED_QUOTE = /(?<!\\)\\+(?:"|u0022)/g;

/** Where a string in single quotes begins that may hold a value. */
const SINGLE = /(?<![\w'])[bru]{0,2}'(?=[ \t]*[[{])/gi;

/**
 * Stretches of lines that are escaped as in a string with double quotes and may hold a payload:
 * `body="{\"model\"…}"`, and `{\"model\"…}` alone. They are told by a key in escaped quotes.
 */
export function* doubleQuoted(text: string): Generator<Quoted> {
  let line: TextRange = { start: 0, end: -1 };
  let reached = 0;
  for (let hint = HINTS.escaped.next(text, 0); hint !== undefined; hint = HINTS.escaped.next(text, reached)) {
    if (hint.start >= line.end) line = lineAt(text, hint.start);
    const from = Math.max(reached, line.start);
    const quote = bareQuoteBefore(text.slice(from, hint.start));
    const length = bareQuoteIn(text.slice(hint.start, line.end));
    const end = length === undefined ? endOfEscapes(text, line.end) : hint.start + length;
    reached = Math.max(end + 1, hint.end);
    if (quote !== undefined && length !== undefined) {
      const start = from + quote;
      if (text[end - 1] === '\\') {
        // No body ends in a backslash: it goes on up to a quote without any.
        const rest = /(?<!\\)"/.exec(text.slice(end + 1, line.end));
        reached = Math.max(rest === null ? line.end : end + rest.index + 2, hint.end);
        if (rest !== null)
          yield { range: { start: start + 1, end: end + rest.index + 1 }, opening: '"', half: true };
        continue;
      }
      const letters = /[bru]{0,2}$/i.exec(text.slice(Math.max(from, start - 2), start))?.[0] ?? '';
      yield { range: { start: start + 1, end }, opening: `${letters}"` };
      continue;
    }
    const within = from + (quote ?? -1) + 1;
    const body = escapedBody(text.slice(within, hint.end));
    if (body !== undefined) yield { range: { start: within + body, end }, opening: '' };
  }
}

/** The line an offset stands on, without its end. */
function lineAt(text: string, offset: number): TextRange {
  const feed = text.indexOf('\n', offset);
  const end = feed === -1 ? text.length : feed;
  return {
    start: text.lastIndexOf('\n', offset) + 1,
    end: end > offset && text[end - 1] === '\r' ? end - 1 : end,
  };
}

/** The end of a line, but for an escape that breaks off there. */
function endOfEscapes(text: string, end: number): number {
  const tail = /\\(?:u[\da-f]{0,3})?$/i.exec(text.slice(Math.max(0, end - 6), end))?.[0].length ?? 0;
  return tail > 0 && !isEscaped(text, end - tail) ? end - tail : end;
}

/** Where the first bracket stands that a key in escaped quotes follows. */
function escapedBody(said: string): number | undefined {
  for (const { index } of said.matchAll(ESCAPED_QUOTE)) {
    let first: number | undefined;
    for (let at = index - 1; at >= 0; at--) {
      const c = said[at] as string;
      if (c === '{' || c === '[') first = at;
      else if (said[at - 1] === '\\' && 'nrt'.includes(c)) at--;
      else if (!/\s/.test(c)) break;
    }
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Strings in single quotes that begin with a bracket, on lines that may hold a payload: `body='{"model"…}'`. */
export function* singleQuoted(text: string): Generator<Quoted> {
  let reached = 0;
  for (let hint = HINTS.json.next(text, 0); hint !== undefined; hint = HINTS.json.next(text, reached)) {
    const line = lineAt(text, hint.start);
    reached = Math.max(hint.end, line.end);
    const said = text.slice(line.start, line.end);
    SINGLE.lastIndex = 0;
    for (let match = SINGLE.exec(said); match !== null; match = SINGLE.exec(said)) {
      const start = SINGLE.lastIndex;
      const end = endOfSingle(said, start);
      if (end === undefined) break;
      SINGLE.lastIndex = end + 1;
      if (/[}\]](?:\s|\\n)*$/.test(said.slice(Math.max(start, end - 20), end)))
        yield {
          range: { start: line.start + start, end: line.start + end },
          opening: match[0],
        };
    }
  }
}

/** The last quote of a stretch that nothing escapes. */
function bareQuoteBefore(said: string): number | undefined {
  for (
    let quote = said.lastIndexOf('"');
    quote !== -1;
    quote = quote === 0 ? -1 : said.lastIndexOf('"', quote - 1)
  )
    if (!isEscaped(said, quote)) return quote;
  return undefined;
}

/** The first quote of a stretch that nothing escapes. */
function bareQuoteIn(said: string): number | undefined {
  for (let quote = said.indexOf('"'); quote !== -1; quote = said.indexOf('"', quote + 1))
    if (!isEscaped(said, quote)) return quote;
  return undefined;
}

function endOfSingle(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const c = text[at];
    if (c === "'") return at;
    if (c === '\\') at++;
  }
  return undefined;
}
