import type { TextRange } from '../../api.ts';
import { parseJson } from '../../syntaxes/json/parse.ts';
import { asJson, asJsonUpTo } from '../../syntaxes/literals/read.ts';
import { jsonOrNothing } from '../../text/json.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { behind } from '../../text/sticky.ts';
import { BEGIN, holdsPayload } from '../cut-values.ts';
import { findPayloads } from '../find.ts';
import { HINTS } from '../hints.ts';
import type { ValueInText } from '../values-in-text.ts';
import { extentOf, gutterAt } from './extent.ts';

/** A payload whose strings go on over line ends: without them it could be read, and they stay where they are. */
export interface WrappedValue {
  readonly range: TextRange;
  /** 1-based line it begins on. */
  readonly line: number;
  /** Offsets of the line ends that stand in strings. */
  readonly breaks: readonly number[];
  /** What its lines begin with. */
  readonly gutter: string;
  /** It is written as Python or Node print it. */
  readonly isLiteral: boolean;
}

/** How far behind its bracket the first hint of a payload stands. */
const NEAR = 4000;

/** How many characters may be looked at, as a multiple of the text's and however short that is. */
const PASSES = 1;
const SPARE = 500_000;

/**
 * The payloads that begin at `unread` brackets, in order, and would be read if no line ended inside of their strings. Those in which
 * a payload was `found` are left to it, and so are lines in `except`.
 */
export function wrappedValuesIn(
  text: string,
  found: readonly ValueInText[],
  unread: Int32Array,
  except: ReadonlySet<number>,
): WrappedValue[] {
  if (unread.length === 0) return [];
  const wrapped: WrappedValue[] = [];
  const mayHold = HINTS.value.inRangesOf(text);
  const lineOf = lineNumbersOf(text);
  let budget = PASSES * text.length + SPARE;
  let reached = 0;
  for (const start of unread) {
    if (start < reached || budget <= 0 || behind(BEGIN, text, start) === undefined) continue;
    if (!mayHold({ start, end: start + NEAR })) continue;
    const gutter = gutterAt(text, start);
    const { end, closed, breaks, looked } = extentOf(text, start, gutter);
    budget -= looked - start;
    if (end === undefined || breaks.length === 0) continue;
    const range = { start, end };
    const written = holdsPayload(text, found, range)
      ? undefined
      : payloadIn(text.slice(start, end), closed, gutter);
    if (written === undefined) continue;
    const line = lineOf(start);
    if (except.has(line)) continue;
    wrapped.push({ range, line, breaks, gutter, isLiteral: written === 'literal' });
    reached = end;
  }
  return wrapped;
}

/** What the handler of rich prints at the right of a line: `app.py:22`. */
export const PLACE = /(?<! ) {2,}[\w.<>-]{1,80}:\d{1,6} *(?=\r?\n)/;

/** What boxes are drawn with at the right. */
const BORDER = /[│┃║](?=\r?\n)/g;

/** Whether a text, or what there is of it, is a payload without its line ends, and what it is written in. */
function payloadIn(text: string, closed: boolean, gutter: string): 'json' | 'literal' | undefined {
  const plain = gutter === '' ? text : text.replaceAll(`\n${gutter}`, '\n').replace(BORDER, '');
  const joined = plain.replace(PLACE, '').replace(/\r?\n[ \t]*/g, '');
  const json = closed ? jsonOrNothing(joined) : undefined;
  if (json !== undefined) return isPayload(json) ? 'json' : undefined;
  const literal = closed ? asJson(joined, { start: 0, end: joined.length }) : asJsonUpTo(joined, 0)?.inner;
  if (literal !== undefined && isPayload(valueOf(literal.text)))
    return literal.text === joined ? 'json' : 'literal';
  return !closed && isPayload(valueOf(joined)) ? 'json' : undefined;
}

function valueOf(json: string): unknown {
  return parseJson(json, { start: 0, end: json.length }).value;
}

function isPayload(value: unknown): boolean {
  return findPayloads(value, 'text').found.length > 0;
}
