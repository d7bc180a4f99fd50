import type { DocumentOptions, TextRange } from '../api.ts';
import { rootOf } from '../syntaxes/json/root.ts';
import { Scanner } from '../syntaxes/json/scanner.ts';
import { jsonOrNothing } from '../text/json.ts';

/** How a document is divided into records, and where they stand; those of a text are found by what they look like. */
export interface Records {
  readonly format: 'json' | 'jsonl' | 'text' | 'yaml';
  readonly ranges: readonly TextRange[];
}

/**
 * Divides a document: one JSON value, JSON Lines with a record per row (rows end at LF or CRLF only, so U+2028 and a
 * lone CR stay inside their row), or a text. The name and language id decide; without them the text does.
 */
export function recordsOf(text: string, options: DocumentOptions): Records {
  const whole: Records = { format: 'json', ranges: [{ start: 0, end: text.length }] };
  if (isNamedJsonLines(options)) return isOneValue(text) ? whole : { format: 'jsonl', ranges: rows(text) };
  if (isCassette(text, options)) return { format: 'yaml', ranges: [] };
  if (looksLikeJsonLines(text)) return { format: 'jsonl', ranges: rows(text) };
  return isNamedJson(options) || looksLikeJson(text) ? whole : { format: 'text', ranges: [] };
}

function isNamedJsonLines({ languageId, name }: DocumentOptions): boolean {
  return languageId === 'jsonl' || (name !== undefined && /\.(jsonl|ndjson)$/i.test(name));
}

/** The list of a recording as a key at the start of a line, or early in a map in flow style; quoted or not. */
const CASSETTE = /^\ufeff?(?:\{(?:[^[\]{}]{0,99}[\s,])?)?(["']?)(?:http_)?interactions\1\s*:/m;

/** What httpmock was asked and what it answers: a document of YAML each. */
const MOCK = [/^\ufeff?when\s*:/m, /^then\s*:/m];

/** A recording of vcrpy, go-vcr, Ruby's VCR or httpmock that is not spelled as JSON; other YAML is none of ours. */
function isCassette(text: string, options: DocumentOptions): boolean {
  if (!isNamedYaml(options)) return false;
  if (!CASSETTE.test(text) && !MOCK.every((key) => key.test(text))) return false;
  return !beginsAsJson(text) || jsonOrNothing(text) === undefined;
}

/** Whether a document is called YAML. */
export function isNamedYaml({ languageId, name }: DocumentOptions): boolean {
  return languageId === 'yaml' || (name !== undefined && /\.ya?ml$/i.test(name));
}

function isNamedJson({ languageId, name }: DocumentOptions): boolean {
  return /^jsonc?$/.test(languageId ?? '') || (name !== undefined && /\.jsonc?$/i.test(name));
}

/** Whether a text begins with brackets, and behind the last a key in double quotes, a comment, or nothing yet. */
function beginsAsJson(text: string): boolean {
  let at = spaceEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const start = at;
  while (text[at] === '[' || text[at] === '{') at = spaceEnd(text, at + 1);
  if (text[at] === '/') return text[at + 1] === '/' || text[at + 1] === '*';
  return at > start && (at === text.length || '"}]'.includes(text[at] as string));
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}

/** One value, comments allowed, that may lack its end: text behind the end tells a log that begins with one. */
function looksLikeJson(text: string): boolean {
  if (!beginsAsJson(text)) return false;
  const { closed, alone } = rootOf(new Scanner(text, { start: 0, end: text.length }));
  return alone || !closed;
}

/** A pretty-printed value in a file named JSON Lines: its first row alone is no value. */
function isOneValue(text: string): boolean {
  const first = firstRow(text);
  if (first === undefined || isJson(first.row)) return false;
  return /^\s*[[{]\s*$/.test(first.row) && isJson(text);
}

/** Two rows or more, the first of them a whole object, and another one behind it. */
function looksLikeJsonLines(text: string): boolean {
  const first = firstRow(text);
  if (first === undefined || !/^\s*\{/.test(first.row)) return false;
  return /^\s*\{/.test(text.slice(first.end, first.end + 200)) && isJson(first.row);
}

function firstRow(text: string): { row: string; end: number } | undefined {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed + 1;
    const row = text.slice(start, end);
    if (row.trim() !== '') return { row, end };
    if (feed === -1) return undefined;
    start = end;
  }
}

/** Whether `JSON.parse` takes a text. */
export function isJson(text: string): boolean {
  return jsonOrNothing(text) !== undefined;
}

function rows(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed;
    const end = next > start && text.charCodeAt(next - 1) === 0x0d ? next - 1 : next;
    ranges.push({ start, end });
    if (feed === -1) break;
    start = feed + 1;
  }
  return ranges;
}
