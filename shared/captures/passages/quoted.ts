import type { TextRange } from '../../api.ts';
import { halfEscaped } from '../../layers/half-escaped.ts';
import { jsonCharacters, jsonString } from '../../layers/json-string.ts';
import type { Source } from '../../layers/source.ts';
import { asJson } from '../../syntaxes/literals/read.ts';
import { jsonOrNothing } from '../../text/json.ts';
import { mayHoldPayload } from '../hints.ts';
import { doubleQuoted, type Quoted, singleQuoted } from '../quoted.ts';
import { isJson } from '../records.ts';

/** What a string in a text says, and where that stands, quotes and all. */
export interface QuotedText {
  readonly source: Source;
  readonly range: TextRange;
}

/** Strings in a text of another kind that say what may hold a payload, in order. */
export function quotedTexts(source: Source): readonly QuotedText[] {
  const { text } = source;
  const texts: QuotedText[] = [];
  for (const quoted of doubleQuoted(text)) {
    const inner = quoted.half ? ofHalfEscaped(source, quoted) : ofEscaped(source, quoted);
    if (inner !== undefined && mayHoldPayload(inner.text)) texts.push(around(inner, quoted));
  }
  for (const quoted of singleQuoted(text)) {
    // What is JSON as it stands needs no quotes: a shell or a person put them there.
    if (quoted.opening === "'" && isJson(text.slice(quoted.range.start, quoted.range.end))) continue;
    const inner = ofLiteral(source, quoted);
    if (inner !== undefined && mayHoldPayload(inner.text) && isJson(inner.text))
      texts.push(around(inner, quoted));
  }
  return texts.sort((a, b) => a.range.start - b.range.start);
}

function ofEscaped(source: Source, quoted: Quoted): Source | undefined {
  const { range, opening } = quoted;
  const isPlain = !/b/i.test(opening) && isJson(`"${source.text.slice(range.start, range.end)}"`);
  return isPlain ? source.through(jsonCharacters(source.text, range)) : ofLiteral(source, quoted);
}

function ofHalfEscaped(source: Source, { range }: Quoted): Source | undefined {
  const inner = halfEscaped(source.text, range);
  return isJson(inner.text) ? source.through(inner) : undefined;
}

/** As Python's `repr` or Go's `%q` write a string. */
function ofLiteral(source: Source, { range, opening }: Quoted): Source | undefined {
  if (opening === '') return undefined;
  const literal = asJson(source.text, { start: range.start - opening.length, end: range.end + 1 });
  if (literal === undefined || typeof jsonOrNothing(literal.text) !== 'string') return undefined;
  return source.through(literal).through(jsonString(literal.text, { start: 0, end: literal.text.length }));
}

function around(source: Source, { range, opening }: Quoted): QuotedText {
  const closing = opening === '' ? 0 : 1;
  return { source, range: { start: range.start - opening.length, end: range.end + closing } };
}
