import type { TextRange } from '../api.ts';

/** A refusal of which only the status is told, or a client's sentence that stands in front of any reason. */
export interface BareStatus {
  readonly status?: number;
  /** The line that tells it, without what stands far around it. */
  readonly range: TextRange;
  /** Whether words stand beside it that may be the reason. */
  readonly hasWords: boolean;
}

/** How clients, servers and logs write the statuses that are about the request itself. */
const STATUS =
  /\b(400|422)[ "'(:,-]{1,4}(?:status code|client error|message=')?[ "'(:]{0,3}(?:bad request|unprocessable|\(?no body)|status(?: ?code)?[ =:]{1,3}(400|422)\b|\berror:? ?\(?(400|422)\)?:|\bcode (400|422): |\boccurred \((400|422)\)|HTTP(?:\/[\d.]{1,3})?"? (400|422)\b|Exception: (400|422) - /i;

/** What stands in front of any reason and says none. */
const SENTENCE = /Provider returned error|Bad request - please check your parameters/;

/** What says nothing beyond the status, wherever it stands in the line. */
const EMPTY =
  /bad request|unprocessable entity|client error|status code|no body|request failed|with status|the server responded|provider returned error|please check your parameters|\bfor url\b|\b(?:POST|HTTP|INFO|WARN|message|reason|code|status|ran into this)\b/gi;

/** Addresses and paths say where, not why; classes of errors neither. */
const NO_REASON = /[/\\=]|(?:error|exception)[^a-z]*$/i;

/** Words that say why. */
const ENOUGH = 4;

const MOST = 300;

/** The first of them in a text somebody asks about; `undefined` where none is told. */
export function bareStatus(text: string): BareStatus | undefined {
  const found = STATUS.exec(text) ?? SENTENCE.exec(text);
  if (found === null) return undefined;
  const at = found.index;
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - MOST / 2);
  const feed = text.indexOf('\n', at + found[0].length);
  const end = Math.min(feed === -1 ? text.length : feed, at + found[0].length + MOST);
  const status = found.slice(1).find((one) => one !== undefined);
  const behind = text.slice(at, end);
  // Ollama's client puts the status behind the words: `… (status code: 400)`.
  const told = text[at - 1] === '(' ? text.slice(start, end) : behind;
  return {
    ...(status !== undefined && { status: Number(status) }),
    range: trimmed(text, start, end),
    hasWords: wordsIn(told) >= ENOUGH,
  };
}

function wordsIn(told: string): number {
  const reasons = told
    .replace(EMPTY, ' ')
    .split(/\s+/)
    .filter((word) => !NO_REASON.test(word));
  return reasons.join(' ').match(/[^\W\d_]{2,}/gu)?.length ?? 0;
}

function trimmed(text: string, start: number, end: number): TextRange {
  const said = text.slice(start, end);
  const lead = said.length - said.trimStart().length;
  return { start: start + lead, end: start + said.trimEnd().length };
}
