import type { DocumentOptions } from '../api.ts';
import type { ProviderError } from '../errors/error.ts';
import { foundOf } from '../errors/found.ts';
import { quotedWithIds } from '../errors/quoted.ts';
import { reasonOf } from '../errors/reasons/reason.ts';
import { errorsOf, type ToldError, told } from '../errors/told.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';
import { otherError } from './other-error-page.ts';
import {
  type Block,
  heading,
  link,
  list,
  marked,
  type Page,
  paragraph,
  type Text,
  toRule,
  words,
} from './page.ts';

/** How many errors of one text are explained. */
const MOST = 5;

/** Texts shorter than this are taken for what somebody cut out of a log to ask about it. */
const EXCERPT = 4000;

/**
 * What the provider's errors in a text mean, where the fault is if the request stands there, too, and what to do; of a
 * text without any, that it is none of ours and why. `undefined` where nothing in it looks like an error.
 */
export function errorPage(text: string, options: DocumentOptions, at?: number): Page | undefined {
  const document = readDocument(text, options);
  const all = allErrors(text, document);
  if (all.length === 0) return otherError(text, true)?.page;
  const errors = at === undefined ? all : nearestFirst(all, at);
  const shown = errors
    .slice(0, MOST)
    .flatMap((error, index) => blocksOf(told(error, document), text, document, index));
  const more = errors.length - MOST;
  return more <= 0 ? shown : [...shown, paragraph(`${more} more errors of other kinds stand in this text.`)];
}

/** Whether a text speaks of a provider's error, in words that leave little doubt. */
export function speaksOfError(text: string, options: DocumentOptions): boolean {
  return allErrors(text, readDocument(text, options)).length > 0 || otherError(text) !== undefined;
}

function allErrors(text: string, document: ReadDocument): ProviderError[] {
  const sure = errorsOf(text, document);
  return sure.length === 0 && text.length <= EXCERPT ? errorsOf(text, document, true) : sure;
}

function nearestFirst(errors: readonly ProviderError[], at: number): ProviderError[] {
  const distance = ({ range, repeats }: ProviderError) =>
    Math.min(...[range, ...repeats].map(({ start, end }) => Math.max(0, start - at, at - end)));
  return [...errors].sort((a, b) => distance(a) - distance(b));
}

function blocksOf(one: ToldError, text: string, document: ReadDocument, index: number): Block[] {
  const { error } = one;
  const { headline, who, why, misleads, next } = reasonOf(error, text, one.fault?.judged !== undefined);
  const times = error.repeats.length === 0 ? [] : [` It stands here ${error.repeats.length + 1} times.`];
  const found = foundIn(one, text, document);
  return [
    heading(index === 0 ? 1 : 2, ...marked(headline.replace(/\.$/, ''))),
    paragraph(words(quotedWithIds(text, error))),
    paragraph(...marked(who), ...times),
    ...(found ?? [heading(3, 'What happened'), ...why.map((sentences) => paragraph(...marked(sentences)))]),
    ...misleads.map((sentences) => paragraph(...marked(sentences))),
    ...(found === undefined
      ? [heading(3, 'What to do'), ...list(next.map((item) => ({ text: marked(item) })))]
      : []),
    paragraph(
      'All about it: ',
      ...rulesText(error.rules),
      '. Seen before: ',
      link('source', { url: error.source }),
      '.',
    ),
  ];
}

/** The fault in the request that stands beside its error; `undefined` where none does. */
function foundIn(one: ToldError, text: string, document: ReadDocument): Block[] | undefined {
  const found = foundOf(one, text, document);
  if (found === undefined) return undefined;
  const mend = howToMend(one);
  const where = one.behind
    ? 'Behind it stands a request, likely the one it answers'
    : 'The request it answers stands in the same text';
  return [
    heading(3, 'Where it is'),
    paragraph(`${where}; the place is in line ${found.line}.${found.says}`),
    heading(3, 'What to do'),
    paragraph(...marked(mend)),
  ];
}

function howToMend({ error, fault }: ToldError): string {
  if (fault?.judged !== undefined)
    return '`chatmend fix` shows what would mend it; in an editor with Chatmend the same stands under the light bulb of that line.';
  if (fault?.accused === undefined)
    return 'The request was refused for something nobody has told Chatmend about, or was changed on its way to the provider: compare it with what the last proxy in front of the provider sent.';
  const asked = error.provider ?? error.saidBy[0] ?? 'ID';
  return `That is the place to change. Nothing tells Chatmend that whoever this was sent to refuses it; with \`--provider ${asked}\` it judges the request as sent there, and where such refusals are known \`chatmend fix\` shows what would mend it.`;
}

function rulesText(rules: readonly string[]): Text {
  const [first, ...others] = rules.map(toRule);
  if (first === undefined) return [];
  const rest = others.flatMap((one, at) => [at === 0 ? ' (the same words are given for ' : ', ', one]);
  return rest.length === 0 ? [first] : [first, ...rest, ')'];
}
