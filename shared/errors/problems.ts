import type { LocatedPlace, TextProblem, TextRange } from '../api.ts';
import type { ReadDocument } from '../read-document.ts';
import { type Found, foundOf } from './found.ts';
import { reasonOf, whoRefused } from './reasons/reason.ts';
import type { ToldError } from './told.ts';

/** Rule id of a provider's error that stands in a document. */
export const PROVIDER_ERROR = 'provider-error';

/** An error as a document's problems: where it stands and, unless we found the fault ourselves, where that is. */
export function problemsOf(told: ToldError, text: string, document: ReadDocument): TextProblem[] {
  const found = foundOf(told, text, document);
  const said = saidAt(told, text, found);
  return found === undefined || told.fault?.judged !== undefined ? [said] : [said, atFault(told, found)];
}

/** For a problem of ours that an error of the same document is about: where the error stands. */
export function refusedHere({ error }: ToldError): LocatedPlace {
  return { message: plain(whoRefused(error)), anchor: NOWHERE, range: error.range };
}

/** How many repeats of an error it points at. */
const MOST_REPEATS = 10;

const NOWHERE = { pointer: '', part: 'value' } as const;

function saidAt({ error, fault }: ToldError, text: string, found: Found | undefined): TextProblem {
  const { headline, who, why, misleads, next } = reasonOf(error, text, fault?.judged !== undefined);
  const at =
    (message: string) =>
    (range: TextRange): LocatedPlace => ({ message, anchor: NOWHERE, range });
  const there = found && `The place is in line ${found.line}.${found.says}`;
  const [first = ''] = why.join(' ').split(/(?<=\.) /, 1);
  const outcome = there ?? `${first} The request it answers is not in this text.`;
  return {
    rule: PROVIDER_ERROR,
    severity: 'information',
    message: plain(`${headline} ${who} ${outcome}`),
    payload: -1,
    pointer: '',
    anchor: NOWHERE,
    range: error.range,
    related: [
      ...(found?.places ?? []).map(at('The place it is about.')),
      ...error.repeats.slice(0, MOST_REPEATS).map(at('Again.')),
    ],
    others: [],
    details: [
      `${headline} ${who}`,
      ...(there === undefined ? why : [there]),
      ...misleads,
      ...(fault === undefined ? next : []),
    ],
  };
}

function atFault({ error, fault, payload = -1, behind }: ToldError, { places: [range] }: Found): TextProblem {
  const status = error.status === undefined ? '' : ` with ${error.status}`;
  const refused = `${behind ? 'A request, likely this one, was refused above' : 'This request was refused'}${status}`;
  const pointer = fault?.pointer ?? '';
  return {
    rule: PROVIDER_ERROR,
    severity: 'information',
    message:
      `${refused}, and the error ${fault?.accused === undefined ? 'names' : 'is about'} this place. ${fault?.note ?? ''}`.trim(),
    payload,
    pointer,
    anchor: { pointer, part: 'value' },
    range,
    related: [{ message: 'The error.', anchor: NOWHERE, range: error.range }],
    others: [],
  };
}

/** Messages are plain text. */
function plain(marked: string): string {
  return marked.replaceAll('`', '');
}
