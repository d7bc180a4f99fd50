import type { LocatedPlace, TextProblem, TextRange } from '../api.ts';
import { locateAnchor } from '../locate.ts';
import type { ReadDocument } from '../read-document.ts';
import { LineIndex } from '../text/lines.ts';
import { reasonOf, whoRefused } from './reasons/reason.ts';
import type { ToldError } from './told.ts';

/** Rule id of a provider's error that stands in a document. */
export const PROVIDER_ERROR = 'provider-error';

/** An error as a document's problems: where it stands and, unless we found the fault ourselves, where that is. */
export function problemsOf(told: ToldError, text: string, document: ReadDocument): TextProblem[] {
  const places = placesOf(told, document);
  const said = saidAt(told, text, places);
  const [place] = places;
  return place === undefined || told.fault?.judged !== undefined ? [said] : [said, atFault(told, place)];
}

/** For a problem of ours that an error of the same document is about: where the error stands. */
export function refusedHere({ error }: ToldError): LocatedPlace {
  return { message: plain(whoRefused(error)), anchor: NOWHERE, range: error.range };
}

/** How many repeats of an error it points at. */
const MOST_REPEATS = 10;

const NOWHERE = { pointer: '', part: 'value' } as const;

function saidAt(told: ToldError, text: string, places: readonly TextRange[]): TextProblem {
  const { error, fault } = told;
  const { headline, who, why, misleads, next } = reasonOf(error, text, fault?.judged !== undefined);
  const at =
    (message: string) =>
    (range: TextRange): LocatedPlace => ({ message, anchor: NOWHERE, range });
  const found = places[0] === undefined ? undefined : foundAt(told, text, places[0]);
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
      ...places.map(at('The place it is about.')),
      ...error.repeats.slice(0, MOST_REPEATS).map(at('Again.')),
    ],
    others: [],
    details: [
      `${headline} ${who}`,
      ...(found === undefined ? why : [found]),
      ...misleads,
      ...(fault === undefined ? next : []),
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

function placesOf({ payload, fault }: ToldError, { payloads }: ReadDocument): TextRange[] {
  const read = payload === undefined ? undefined : payloads[payload];
  if (read === undefined || fault === undefined) return [];
  const { judged, also = [], pointer } = fault;
  const anchors =
    judged === undefined
      ? [{ pointer, part: 'value' as const }]
      : [judged, ...also].map((one) => one.problem.anchor);
  return anchors.map((anchor) => locateAnchor(read, anchor));
}

/** Messages are plain text. */
function plain(marked: string): string {
  return marked.replaceAll('`', '');
}
