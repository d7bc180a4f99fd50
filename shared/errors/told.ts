import type { DocumentOptions, TextRange } from '../api.ts';
import { dialectById } from '../dialects/registry.ts';
import { locateAnchor } from '../locate.ts';
import { type ReadDocument } from '../read-document.ts';
import { type ReadPayload, valueOf } from '../read-payload.ts';
import { fencesIn } from '../text/fences.ts';
import { accusedFault } from './accused.ts';
import type { ProviderError } from './error.ts';
import { type Fault, faultOf } from './fault.ts';
import { recognise } from './recognise.ts';

/** An error of a document, with the request it answers where that stands there, too. */
export interface ToldError {
  readonly error: ProviderError;
  /** Index of the payload that was refused. */
  readonly payload?: number;
  /** Whether that stands behind the error: then it is likely the one that was refused, and not sure. */
  readonly behind?: true;
  /** Where in it the fault is. */
  readonly fault?: Fault;
}

/** More refusals than a run meets. */
const MOST = 12;

/**
 * The errors a document reports: outside of its payloads, and in Markdown between fences, because people speak of errors
 * without having one. A text about refusals (documentation, a table, a test) reports none.
 */
export function reportedErrors(
  text: string,
  document: ReadDocument,
  { name = '', languageId }: DocumentOptions,
): ToldError[] {
  const found = errorsOf(text, document);
  if (found.length === 0 || found.length > MOST) return [];
  const isMarkdown = languageId === 'markdown' || /\.(?:md|markdown)$/i.test(name);
  const fences = isMarkdown ? fencesIn(text) : undefined;
  return found
    .filter(({ range }) => fences === undefined || fences.some((fence) => contains(fence, range)))
    .map((error) => told(error, document));
}

/** The errors of a text outside of its payloads; with `asked`, a person wants to know what these words mean. */
export function errorsOf(text: string, { payloads }: ReadDocument, asked = false): ProviderError[] {
  const whole = payloads.filter(({ pointer }) => pointer === '').flatMap(rangesOf);
  const errors = recognise(text, { except: whole, asked });
  // Where a payload stands inside of a record is worked out only where it matters.
  if (errors.length === 0 || payloads.every(({ pointer }) => pointer === '')) return errors;
  return recognise(text, { except: payloads.flatMap(rangesOf), asked });
}

/** An error of a document, with the request it answers where that stands there, too. */
export function told(error: ProviderError, { payloads }: ReadDocument): ToldError {
  const before = refusedBy(error, payloads);
  const payload = before ?? shownBehind(error, payloads);
  const read = payload === undefined ? undefined : payloads[payload];
  if (payload === undefined || read === undefined) return { error };
  const fault = faultIn(error, read);
  // What stands behind an error may be any request: only what it is about tells that it is this one.
  const isTold = fault?.judged !== undefined || fault?.accused !== undefined;
  if (fault === undefined || (before === undefined && !isTold)) return { error };
  const found = fault.judged?.rule.id ?? fault.accused;
  // What was found says which of the rules with these words is meant.
  const rules = found === undefined ? error.rules : [found, ...error.rules.filter((rule) => rule !== found)];
  return { error: { ...error, rules }, payload, ...(before === undefined && { behind: true }), fault };
}

function faultIn(error: ProviderError, read: ReadPayload): Fault | undefined {
  const analysis = read.findings?.analysis;
  const conversation =
    analysis?.conversation ?? dialectById(read.dialect).read(valueOf(read), read.context, undefined);
  const fault = faultOf(error, conversation, analysis?.judged ?? []);
  return fault?.judged === undefined ? (accusedFault(error, conversation) ?? fault) : fault;
}

/**
 * The request an error answers: one in the same record (a client's error holds what it sent), else the newest one before it.
 */
function refusedBy({ range }: ProviderError, payloads: readonly ReadPayload[]): number | undefined {
  const requests = requestsOf(payloads);
  const around = requests.filter(({ read: { record } }) => contains(record.outward(record.range), range));
  const before = (around.length > 0 ? around : requests).filter(
    ({ read }) => (rangesOf(read).at(-1)?.end ?? 0) <= range.start,
  );
  return (before.at(-1) ?? around[0])?.index;
}

/** Who reports an error says first what was answered, and then what was sent; of that no other answer is recorded. */
function shownBehind({ range }: ProviderError, payloads: readonly ReadPayload[]): number | undefined {
  const next = requestsOf(payloads).find(({ read }) => (rangesOf(read)[0]?.start ?? 0) >= range.end);
  return next?.read.beside.status === undefined ? next?.index : undefined;
}

function requestsOf(payloads: readonly ReadPayload[]) {
  return payloads.map((read, index) => ({ read, index })).filter(({ read }) => read.context === 'request');
}

/** A payload of rows is in all of them; others may write between. */
function rangesOf(read: ReadPayload): TextRange[] {
  const { record, rows, pointer } = read;
  if (pointer === '') return (rows ?? [record]).map((one) => one.outward(one.range));
  return [locateAnchor(read, { pointer: '', part: 'value' })];
}

function contains(outer: TextRange, { start, end }: TextRange): boolean {
  return outer.start <= start && end <= outer.end;
}
