import type { LocatedPlace, TextProblem, TextRange } from '../api.ts';
import { locateAnchor } from '../locate.ts';
import type { ReadDocument } from '../read-document.ts';
import { LineIndex } from '../text/lines.ts';
import { reasonOf } from './reasons/reason.ts';
import type { ToldError } from './told.ts';

/** Rule id of a provider's error that stands in a document. */
export const PROVIDER_ERROR = 'provider-error';

/** An error as a document's problems: where it stands and, unless we found the fault ourselves, where that is. */
export function problemsOf(told: ToldError, text: string, document: ReadDocument): TextProblem[] {
  const place = placeOf(told, document);
  const said = saidAt(told, text, place);
  return place === undefined || told.fault?.judged !== undefined ? [said] : [said, atFault(told, place)];
}

/** For a problem of ours that an error of the same document is about: where the error stands. */
export function refusedHere({ error }: ToldError, text: string): LocatedPlace {
  const { who } = reasonOf(error, text);
  return { message: plain(who), anchor: NOWHERE, range: error.range };
}

const NOWHERE = { pointer: '', part: 'value' } as const;

function saidAt(told: ToldError, text: string, place: TextRange | undefined): TextProblem {
  const { error, fault } = told;
  const { headline, who, why, misleads, next } = reasonOf(error, text, fault?.judged !== undefined);
  const again: LocatedPlace[] = error.repeats.map((range) => ({ message: 'Again.', anchor: NOWHERE, range }));
  const found = place === undefined ? undefined : foundAt(told, text, place);
  const [capture = ''] = next;
  const [first = ''] = why.join(' ').split(/(?<=\.) /, 1);
  const outcome = found ?? `${first} The request it answers is not in this text.`;
  return {
    rule: PROVIDER_ERROR,
    severity: 'information',
    message: plain(`${headline} ${who} ${outcome}`),
    payload: -1,
    pointer: '',
    anchor: NOWHERE,
    range: error.range,
    related: [
      ...(place === undefined ? [] : [{ message: 'The place it is about.', anchor: NOWHERE, range: place }]),
      ...again,
    ],
    others: [],
    details: [
      `${headline} ${who}`,
      ...(found === undefined ? why : [found]),
      ...misleads,
      ...(fault === undefined ? [capture, ...next.slice(1)] : []),
    ],
  };
}

/** What was found in the request: our own verdict beside the provider's. */
function foundAt({ fault }: ToldError, text: string, { start }: TextRange): string {
  const line = new LineIndex(text).positionAt(start).line + 1;
  const verdict = fault?.judged === undefined ? '' : ` ${fault.judged.problem.message}`;
  const note = fault?.note === undefined ? '' : ` ${fault.note}`;
  return `The place is in line ${line}.${verdict}${note}`;
}

function atFault({ error, fault, payload = -1 }: ToldError, range: TextRange): TextProblem {
  const status = error.status === undefined ? '' : ` with ${error.status}`;
  const pointer = fault?.pointer ?? '';
  return {
    rule: PROVIDER_ERROR,
    severity: 'information',
    message: `This request was refused${status}, and the error names this place. ${fault?.note ?? ''}`.trim(),
    payload,
    pointer,
    anchor: { pointer, part: 'value' },
    range,
    related: [{ message: 'The error.', anchor: NOWHERE, range: error.range }],
    others: [],
  };
}

function placeOf({ payload, fault }: ToldError, { payloads }: ReadDocument): TextRange | undefined {
  const read = payload === undefined ? undefined : payloads[payload];
  if (read === undefined || fault === undefined) return undefined;
  return locateAnchor(read, fault.judged?.problem.anchor ?? { pointer: fault.pointer, part: 'value' });
}

/** Messages are plain text. */
function plain(marked: string): string {
  return marked.replaceAll('`', '');
}
