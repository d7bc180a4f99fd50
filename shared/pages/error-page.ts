import type { DocumentOptions, TextRange } from '../api.ts';
import { elsewhere } from '../errors/elsewhere.ts';
import { howToCapture } from '../errors/reasons/capture.ts';
import { ELSEWHERE } from '../errors/reasons/elsewhere.ts';
import { reasonOf } from '../errors/reasons/reason.ts';
import { errorsOf, type ToldError } from '../errors/told.ts';
import { unknownError } from '../errors/unknown.ts';
import { locateAnchor } from '../locate.ts';
import { providerById } from '../providers/registry.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';
import { LineIndex } from '../text/lines.ts';
import { short } from '../text/short.ts';
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
  const sure = errorsOf(text, document);
  const all = sure.length === 0 && text.length <= EXCERPT ? errorsOf(text, document, true) : sure;
  if (all.length === 0) return otherPage(text);
  const told = at === undefined ? all : nearestFirst(all, at);
  const shown = told.slice(0, MOST).flatMap((one, index) => blocksOf(one, text, document, index));
  const more = told.length - MOST;
  return more <= 0 ? shown : [...shown, paragraph(`${more} more errors of other kinds stand in this text.`)];
}

function nearestFirst(told: readonly ToldError[], at: number): ToldError[] {
  const distance = ({ error }: ToldError) =>
    Math.min(...[error.range, ...error.repeats].map(({ start, end }) => Math.max(0, start - at, at - end)));
  return [...told].sort((a, b) => distance(a) - distance(b));
}

function blocksOf(one: ToldError, text: string, document: ReadDocument, index: number): Block[] {
  const { error } = one;
  const { headline, who, why, misleads, next } = reasonOf(error, text);
  const times = error.repeats.length === 0 ? [] : [` It stands here ${error.repeats.length + 1} times.`];
  const found = foundIn(one, text, document);
  return [
    heading(index === 0 ? 1 : 2, ...marked(headline.replace(/\.$/, ''))),
    paragraph(words(quoted(text, error.range))),
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
function foundIn(
  { payload, fault }: ToldError,
  text: string,
  { payloads }: ReadDocument,
): Block[] | undefined {
  const read = payload === undefined ? undefined : payloads[payload];
  if (read === undefined || fault === undefined) return undefined;
  const { start } = locateAnchor(
    read,
    fault.judged?.problem.anchor ?? { pointer: fault.pointer, part: 'value' },
  );
  const line = new LineIndex(text).positionAt(start).line + 1;
  const said = fault.judged === undefined ? [] : [` ${fault.judged.problem.message}`];
  const note = fault.note === undefined ? [] : [` ${fault.note}`];
  const mend =
    fault.judged === undefined
      ? 'The request was refused for something nobody has told Chatmend about, or was changed on its way to the provider: compare it with what the last proxy in front of the provider sent.'
      : '`chatmend fix` shows what would mend it; in an editor with Chatmend the same stands under the light bulb of that line.';
  return [
    heading(3, 'Where it is'),
    paragraph(
      `The request it answers stands in the same text; the place is in line ${line}.`,
      ...said,
      ...note,
    ),
    heading(3, 'What to do'),
    paragraph(...marked(mend)),
  ];
}

function rulesText(rules: readonly string[]): Text {
  const [first, ...others] = rules.map(toRule);
  if (first === undefined) return [];
  const rest = others.flatMap((one, at) => [at === 0 ? ' (the same words are given for ' : ', ', one]);
  return rest.length === 0 ? [first] : [first, ...rest, ')'];
}

/** Refusals that are no fault of the history, and those nobody has explained. */
function otherPage(text: string): Page | undefined {
  const other = elsewhere(text);
  if (other !== undefined) {
    const { headline, says } = ELSEWHERE[other.kind];
    return [
      heading(1, headline),
      paragraph(words(quoted(text, other.range))),
      paragraph(`${senderOf(other)} This is no fault of the history: no message is missing or out of place.`),
      paragraph(...marked(says)),
      paragraph('What these words mean: ', link('source', { url: other.source }), '.'),
    ];
  }
  const unknown = unknownError(text);
  if (unknown === undefined) return undefined;
  if (unknown.why === 'cut') return cutPage(text);
  return [
    heading(1, 'A provider error we do not know'),
    paragraph(words(quoted(text, unknown.range))),
    paragraph(
      `${senderOf(unknown)} It looks like the answer of a provider or of a client, but none of the refusals Chatmend knows is worded like this: they are about calls and results, roles, content, ids and reasoning. So nothing can be said from the words alone.`,
    ),
    heading(3, 'What to do'),
    ...list([
      { text: marked(`Get hold of the request as it was sent. ${howToCapture(text)}`) },
      {
        text: marked(
          'Run `chatmend check` on it: what is wrong with the messages is found in the request itself, whatever the answer says.',
        ),
      },
    ]),
  ];
}

function cutPage(text: string): Page {
  return [
    heading(1, 'The text ends before the error'),
    paragraph(
      'This is the beginning of a traceback: it lists the calls that led to an exception and breaks off before the exception itself. What the provider said stands in the lines below, at the very end of the traceback.',
    ),
    heading(3, 'What to do'),
    ...list([
      {
        text: marked(
          'Copy the lines down to the one that begins at the margin, such as `openai.BadRequestError: Error code: 400 - {…}`, with the text in braces, and ask again.',
        ),
      },
      { text: marked(`Better still, the request. ${howToCapture(text)}`) },
    ]),
  ];
}

function senderOf({
  provider,
  upstream,
  status,
}: {
  provider?: string;
  upstream?: string;
  status?: number;
}): string {
  const id = provider ?? upstream;
  const name = (id === undefined ? undefined : providerById(id)?.name) ?? 'The server';
  return status === undefined ? `${name} refused the request.` : `${name} answered ${status}.`;
}

/** The words as they were said: on one line, without what a terminal or a container put between them. */
function quoted(text: string, { start, end }: TextRange): string {
  const said = text.slice(start, end);
  const behind = text[end] ?? '';
  // What closes the last word belongs to it; what closes the whole does not.
  const isOpen = (behind === "'" || behind === '`') && said.split(behind).length % 2 === 0;
  return short(
    `${said}${isOpen ? behind : ''}`.replace(/\\+(?=['"`])/g, '').replace(/\\+[nrt]|[\s│]+/g, ' '),
    400,
  );
}
