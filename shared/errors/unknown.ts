import type { TextRange } from '../api.ts';
import { bareStatus } from './bare-status.ts';
import { envelopeOf } from './forms/envelope.ts';
import { type Senders, sendersIn } from './forms/senders.ts';

/** An answer that refuses in words that are in no catalogue, or a report that ends before it says why. */
export interface UnknownError extends Senders {
  /**
   * `unknown-words`: it refuses, and nobody has told why in these words; `unsaid`: only its status is told; `cut`: the text
   * ends before the error.
   */
  readonly why: 'unknown-words' | 'unsaid' | 'cut';
  readonly status?: number;
  /** The message of the envelope, where there is one; else what was looked at. */
  readonly range: TextRange;
}

/** Where an envelope of a provider, a client or a gateway begins. */
const ENVELOPE =
  /Error code: [45]\d\d|invalid_request_error|API Error:? ?\(?[45]\d\d|HTTP [45]\d\d\b|AI_APICallError|ClientResultException|ValidationException|INVALID_ARGUMENT|GoogleGenerativeAI Error|\{\s{0,9}\\{0,15}["'](?:(?:error|detail)\\{0,15}["']\s{0,9}(?::|=>)|object\\{0,15}["']\s{0,9}:\s?\\{0,15}["']error)/g;

/** An exception of a program that reports itself so, as Claude Code's reports do: no answer of a server. */
const OWN_EXCEPTION = /^[^:]{1,24}:\s?\\{0,15}["'][A-Za-z]{0,40}Error: (?!4\d\d\b)[^\n]{0,400}\\n\s{0,8}at /;

/** Where the message of a JSON body or of a repr begins, with escapes of any depth. */
const OPENING = /["'](?:message|Message|detail|msg)\\{0,15}["']\s{0,9}(?::|=>)\s{0,80}\\{0,15}(["'])/;

const CLOSING: Readonly<Record<string, RegExp>> = { '"': /"\s{0,9}[,}\]]/, "'": /'\s{0,9}[,}\]]/ };

/** Lines a message may have that a terminal wrapped. */
const MOST_LINES = 5;

/** Where the message of an envelope stands in what begins with it; of a longer one the first 400 characters. */
function messageIn(near: string): TextRange | undefined {
  const opening = OPENING.exec(near);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const rest = near.slice(start, start + 400);
  const closing = CLOSING[opening[1] as string]?.exec(rest)?.index;
  let length = closing ?? rest.length;
  while (closing !== undefined && rest[length - 1] === '\\') length--;
  const isOne = length > 0 && rest.slice(0, length).split('\n').length <= MOST_LINES;
  return isOne ? { start, end: start + length } : undefined;
}

/**
 * An answer nobody has told us about; `undefined` where nothing looks like one. With `asked`, a person wants to know what happened:
 * then a status alone is enough, of which other logs are full.
 */
export function unknownError(text: string, asked = false): UnknownError | undefined {
  const alone = asked ? statusAlone(text) : undefined;
  const found = alone?.why === 'unsaid' && !OPENING.test(text) ? undefined : envelopeIn(text);
  if (found === undefined) return alone ?? cutTraceback(text);
  const near = text.slice(found.index, found.index + 2000);
  const message = messageIn(near);
  const start = found.index + (message?.start ?? 0);
  const end = message === undefined ? Math.min(lineEnd(text, start), start + 400) : found.index + message.end;
  const { status, around } = envelopeOf(text, start, end);
  return {
    why: 'unknown-words',
    ...(status !== undefined && { status }),
    ...sendersIn(around),
    range: { start, end },
  };
}

function envelopeIn(text: string): RegExpExecArray | undefined {
  for (const found of text.matchAll(ENVELOPE))
    if (!OWN_EXCEPTION.test(text.slice(found.index, found.index + 500))) return found;
  return undefined;
}

function statusAlone(text: string): UnknownError | undefined {
  const bare = bareStatus(text);
  if (bare === undefined) return undefined;
  const { range, status, hasWords } = bare;
  return {
    why: hasWords ? 'unknown-words' : 'unsaid',
    ...(status !== undefined && { status }),
    ...sendersIn(envelopeOf(text, range.start, range.end).around),
    range,
  };
}

const TRACEBACK = 'Traceback (most recent call last):';

/** A traceback of Python that ends among its frames: the exception, which says what happened, stands below them. */
function cutTraceback(text: string): UnknownError | undefined {
  const start = text.lastIndexOf(TRACEBACK);
  if (start === -1) return undefined;
  const below = text
    .slice(start + TRACEBACK.length, start + 20_000)
    .split('\n')
    .slice(1);
  const prefix = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const lines = below
    .map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line))
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.some((line) => /^\S/.test(line))) return undefined;
  return { why: 'cut', range: { start, end: start + TRACEBACK.length } };
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed === -1 ? text.length : feed;
}
