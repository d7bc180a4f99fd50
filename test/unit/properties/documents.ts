import fc from 'fast-check';
import { type ParseError, parse } from 'jsonc-parser';
import type { DocumentOptions, Json } from '../../../shared/api.ts';
import {
  looseStyles,
  picks,
  strictStyles,
  type TextStyle,
  write,
} from '../../../shared/testing/arbitraries.ts';
import { dialects } from './dialects/all.ts';

/** A text with what it is said to be. */
export interface Document {
  readonly text: string;
  readonly options: DocumentOptions;
}

/** Targets a request may have; `undefined` is decided from what stands there. */
export const providers = fc.constantFrom(undefined, 'openai', 'azure-openai', 'deepseek', 'mistral');

/** Bodies with something wrong, of any dialect. */
export const bodies: fc.Arbitrary<Json> = fc.oneof(...dialects.map(({ broken }) => broken));

/** The messages of a body without the body. */
function listOf(value: Json): Json {
  const { messages, input, contents } = value as { messages?: Json; input?: Json; contents?: Json };
  return messages ?? input ?? (contents as Json);
}

/** How a document may hold a body. */
const forms: fc.Arbitrary<(value: Json) => Json> = fc.constantFrom(
  (value: Json): Json => value,
  listOf,
  (value: Json): Json => ({ request: { body: value }, note: 'kept' }),
  (value: Json): Json => [{ input: value }, value],
  (value: Json): Json => ({ url: 'https://api.deepseek.com/chat/completions', body: value, status: 400 }),
  (value: Json): Json => ({ request: value, response: { status: 200 } }),
);

const styles: fc.Arbitrary<TextStyle> = fc.oneof(strictStyles, looseStyles);

/** JSON documents, with comments and trailing commas too. */
export const jsonDocuments: fc.Arbitrary<Document> = fc
  .record({ value: bodies, form: forms, style: styles, pick: picks, provider: providers, bom: fc.nat(9) })
  .map(({ value, form, style, pick, provider, bom }) => ({
    text: (bom === 0 ? '\ufeff' : '') + write(form(value), style, pick),
    options: optionsFor(provider),
  }));

/** One body in strict JSON, so that text and value can be compared. */
export const strictBodies: fc.Arbitrary<Document> = fc
  .record({ value: bodies, style: strictStyles, pick: picks, provider: providers })
  .map(({ value, style, pick, provider }) => ({
    text: write(value, style, pick),
    options: optionsFor(provider),
  }));

const rows: fc.Arbitrary<readonly string[]> = fc.array(
  bodies.map((value) => JSON.stringify(value)),
  { minLength: 1, maxLength: 4 },
);

/** JSON Lines with either line end, and sometimes an empty row. */
export const jsonLines: fc.Arbitrary<Document> = fc
  .record({ rows, eol: fc.constantFrom('\n', '\r\n', '\n\n'), provider: providers })
  .map(({ rows, eol, provider }) => ({
    text: rows.join(eol) + eol,
    options: { ...optionsFor(provider), languageId: 'jsonl' },
  }));

/** Any of them. */
export const documents: fc.Arbitrary<Document> = fc.oneof(
  { weight: 3, arbitrary: jsonDocuments },
  { weight: 1, arbitrary: jsonLines },
);

/** Options that name a target, where there is one. */
export function optionsFor(provider: string | undefined): { provider?: string } {
  return provider === undefined ? {} : { provider };
}

/** The values of a document's records, read by another parser; throws where one does not parse. */
export function valuesOf({ text, options }: Document): unknown[] {
  if (options.languageId !== 'jsonl') return [readLoosely(text.replace(/^\ufeff/, ''))];
  return text
    .split(/\r?\n/)
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as unknown);
}

function readLoosely(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  if (errors.length > 0) throw new Error(`does not parse: ${text}`);
  return value;
}
