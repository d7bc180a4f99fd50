import type { Notice, TextRange } from '../../api.ts';
import { OTHERWISE, PRODUCERS } from './producers.ts';

/** A stretch of the document a payload was read from. */
export interface Stretch extends TextRange {
  /** JSON as it stands: a mark in it is part of a text somebody wrote, but for the particular ones. */
  readonly strict: boolean;
  /** It breaks off at its end. */
  readonly cut: boolean;
}

/** What stands for texts that were left out, in any language. */
const TEXT = /<Truncated in logs>|\bredacted-by-litellm\b|attachment:\/\/[\da-f]{16,}/g;

/** Whether a mark that names its writer stands in a text. */
export function hasMarks(text: string): boolean {
  return MARKS.some(({ rare, mark }) => text.includes(rare) && text.includes(mark));
}

/** What is short and begins with a character that is rare in texts is found several times as fast. */
const MARKS = [
  { rare: '<Trunc', mark: '<Truncated in logs>' },
  { rare: '-by-li', mark: 'redacted-by-litellm' },
  { rare: '//', mark: 'attachment://' },
];

/** What stands for values that were left out, where they are not printed as JSON. */
const VALUE =
  /\b(messages|input|contents|content|parts|tool_calls|tools):\s{0,9}(?:\[Array\]|\[\s{0,99}\[(?:Object|Array)\])|\.\.\. \d+ more (?:items?|characters?)\b|['"]\+\d+(?=[,\s})\]])/g;

const UNKNOWN = 'What stood here was not logged: it is not judged.';

/** How much around a mark may tell who wrote it. */
const BEFORE = 4000;
const BEHIND = 500;

/** What is known of a document once it was read. */
export interface ReadText {
  /** Where its payloads stand. */
  readonly stretches: readonly Stretch[];
  /** It is a log or another text, no JSON. */
  readonly isText: boolean;
  /** As `hasMarks` says. */
  readonly hasMarks: boolean;
  /** Where a placeholder of a list or object stands that was read as one. */
  readonly leftOut: TextRange | undefined;
}

/** The one notice about what a log left out: at the first place, with how to log it. */
export function elisionIn(
  text: string,
  { stretches: read, isText, hasMarks: mayHoldText, leftOut }: ReadText,
): Notice | undefined {
  const mayHoldValue =
    isText && (text.includes('[Array]') || text.includes('[Object]') || read.some(({ strict }) => !strict));
  const isCut = read.some(({ cut }) => cut);
  if (!mayHoldText && !mayHoldValue && !isCut && leftOut === undefined) return undefined;
  const stretches = [...read].sort((a, b) => a.start - b.start);
  const places = [
    cutPlace(stretches),
    leftOut && { range: leftOut, what: UNKNOWN, names: false },
    mayHoldText ? textPlace(text, stretches) : undefined,
    mayHoldValue ? valuePlace(text, stretches) : undefined,
  ];
  const [first] = places.filter((place) => place !== undefined).sort((a, b) => a.range.start - b.range.start);
  if (first === undefined) return undefined;
  const { start, end } = first.range;
  const near = first.names ? text.slice(start, end) : text.slice(Math.max(0, start - BEFORE), end + BEHIND);
  const advice = PRODUCERS.find(({ sign }) => sign.test(near))?.advice ?? OTHERWISE;
  return { kind: 'elision', message: `${first.what} ${advice}`, range: first.range };
}

interface Place {
  readonly range: TextRange;
  readonly what: string;
  /** What stands there names who wrote it; else what stands around does. */
  readonly names: boolean;
}

function cutPlace(stretches: readonly Stretch[]): Place | undefined {
  const cut = stretches.find((stretch) => stretch.cut);
  if (cut === undefined) return undefined;
  const range = { start: Math.max(cut.start, cut.end - 1), end: cut.end };
  return { range, what: 'The body breaks off here: the rest was not logged.', names: false };
}

function textPlace(text: string, stretches: readonly Stretch[]): Place | undefined {
  const range = firstIn(TEXT, text, stretches, (around) => around !== undefined);
  return range && { range, what: 'This text was not logged: it is not judged.', names: true };
}

function valuePlace(text: string, stretches: readonly Stretch[]): Place | undefined {
  const range = firstIn(VALUE, text, stretches, (around, name) =>
    around === undefined ? /^(?:messages|input|contents)$/.test(name) : !around.strict,
  );
  if (range === undefined) return undefined;
  const said = text.slice(range.start, range.end);
  const name = /^\w+(?=:)/.exec(said)?.[0];
  const as = said.includes('[Object]') ? '[Object]' : '[Array]';
  const what = name === undefined ? UNKNOWN : `${name} was logged as ${as}: nothing to check here.`;
  return { range, what, names: false };
}

/** Where a pattern first matches at a place that counts, by the stretch around it and the first group. */
function firstIn(
  pattern: RegExp,
  text: string,
  stretches: readonly Stretch[],
  counts: (around: Stretch | undefined, name: string) => boolean,
): TextRange | undefined {
  let next = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const at = match.index;
    while (next < stretches.length && (stretches[next] as Stretch).end <= at) next++;
    const stretch = stretches[next];
    const around = stretch !== undefined && stretch.start <= at ? stretch : undefined;
    if (counts(around, match[1] ?? '')) return { start: at, end: at + match[0].length };
  }
  return undefined;
}
