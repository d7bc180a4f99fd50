import type { TextRange } from '../api.ts';
import { envelopeOf } from './forms/envelope.ts';
import { type Senders, sendersIn } from './forms/senders.ts';

/** An answer that refuses in words that are in no catalogue, or a report that ends before it says why. */
export interface UnknownError extends Senders {
  /** `unknown-words`: it refuses, and nobody has told why in these words; `cut`: the text ends before the error. */
  readonly why: 'unknown-words' | 'cut';
  readonly status?: number;
  /** The message of the envelope, where there is one; else what was looked at. */
  readonly range: TextRange;
}

/** Where an envelope of a provider, a client or a gateway begins. */
const ENVELOPE =
  /Error code: [45]\d\d|invalid_request_error|API Error:? ?\(?[45]\d\d|HTTP [45]\d\d\b|AI_APICallError|ClientResultException|ValidationException|INVALID_ARGUMENT|\{\s{0,9}\\{0,15}["'](?:error|detail)\\{0,15}["']\s{0,9}:/;

/** Where the message of a JSON body or of a repr begins, with escapes of any depth. */
const OPENING = /["'](?:message|Message|detail|msg)\\{0,15}["']\s{0,9}:\s{0,9}\\{0,15}(["'])/;

const CLOSING: Readonly<Record<string, RegExp>> = { '"': /"\s{0,9}[,}\]]/, "'": /'\s{0,9}[,}\]]/ };

/** Where the message of an envelope stands in what begins with it; of no more than 400 characters on one line. */
function messageIn(near: string): TextRange | undefined {
  const opening = OPENING.exec(near);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const rest = near.slice(start, start + 420);
  const closing = CLOSING[opening[1] as string]?.exec(rest)?.index;
  let length = closing ?? (start + rest.length === near.length ? rest.length : 0);
  while (closing !== undefined && rest[length - 1] === '\\') length--;
  const isOne = length > 0 && length <= 400 && !rest.slice(0, length).includes('\n');
  return isOne ? { start, end: start + length } : undefined;
}

/** An answer nobody has told us about; `undefined` where nothing looks like one. */
export function unknownError(text: string): UnknownError | undefined {
  const found = ENVELOPE.exec(text);
  if (found === null) return cutTraceback(text);
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
