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
  /Error code: [45]\d\d|invalid_request_error|API Error:? ?\(?[45]\d\d|HTTP [45]\d\d\b|AI_APICallError|ClientResultException|ValidationException|INVALID_ARGUMENT|\{\s*\\*["']error\\*["']\s*:|\{\s*\\*["']detail\\*["']\s*:/;

/** The message of a JSON body or of a repr, with escapes of any depth. */
const MESSAGE =
  /\\*["'](?:message|Message|detail|msg)\\*["']\s*:\s*\\*(["'])([^\n]{1,400}?)(?=\\*\1\s*[,}\]]|$)/;

/** An answer nobody has told us about; `undefined` where nothing looks like one. */
export function unknownError(text: string): UnknownError | undefined {
  const found = ENVELOPE.exec(text);
  if (found === null) return cutTraceback(text);
  const near = text.slice(found.index, found.index + 2000);
  const message = MESSAGE.exec(near);
  const start =
    found.index + (message === null ? 0 : message.index + message[0].length - (message[2] as string).length);
  const end =
    message === null ? Math.min(lineEnd(text, start), start + 400) : start + (message[2] as string).length;
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
