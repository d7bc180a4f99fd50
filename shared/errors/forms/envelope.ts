import type { TextRange } from '../../api.ts';

/** What stands around the words of an error. */
export interface Envelope {
  /**
   * How surely this is an answer: 0 nothing speaks for it, 1 some error is spoken of, 2 a status, a class or an envelope
   * of servers and clients of models stands there.
   */
  readonly sureness: 0 | 1 | 2;
  /** HTTP status, 4xx or 5xx. */
  readonly status?: number;
  /** The text that was looked at. */
  readonly around: string;
}

/** How far around the words is looked. */
const BEFORE = 700;
const BEHIND = 500;

/** Classes and types of clients and servers of models, in all languages. */
const SURE =
  /invalid_request_error|invalid_request_message_order|BadRequestError|UnprocessableEntity|INVALID_ARGUMENT|APICallError|APIStatusError|\bAPIError\b|API Error|ClientResultException|RequestFailedException|ValidationException|InvalidParameter|invalid_value|wrong_api_format|tool_use_failed|provider_name|Provider returned error|Error code: [45]\d\d|litellm|openrouter|anthropic|bedrock|[Gg]enerateContent|generativelanguage|chat\/completions|v1\/messages\b|OpenAI|openai[._-]|ChatCompletion|ServiceResponseException|tool_call_id|AiError|HTTP 4(?:00|22)\b/;

/** A JSON body that says `error`, or FastAPI's `detail`. */
const BODY = /\{\s*\\*["'](?:error|detail|object|statusCode|error_code)\\*["']\s*:/;

const ANY =
  /\b(?:4\d\d|[Ee]rror|ERROR|[Ee]xception|[Ff]ailed|[Ii]nvalid|[Bb]ad [Rr]equest|refused)\b|Error\b|Exception\b/;

const STATUS =
  /(?:Error code: |API [Ee]rror:? \(?|HTTP(?:\/[\d.]+)? (?:status )?|HTTPStatusCode['"\\]*: |[Ss]tatus(?:_?[Cc]ode)?['"\\]*\s?[:=]?\s?['"\\]*|\bcode['"\\]*:\s?['"\\]*|<|\(|\[|^[ \t│┃|]*|: )([45]\d\d)(?![\w.-])/gm;

/** What stands around the words between two offsets of `text`, inside of `region`. */
export function envelopeOf(
  text: string,
  start: number,
  end: number,
  region: TextRange = { start: 0, end: text.length },
): Envelope {
  const from = Math.max(region.start, start - BEFORE);
  const around = text.slice(from, Math.min(region.end, end + BEHIND));
  const status = nearest(around, start - from);
  const sure = SURE.test(around) || BODY.test(around);
  const sureness = sure ? 2 : status !== undefined || ANY.test(around) ? 1 : 0;
  return { sureness, around, ...(status !== undefined && { status }) };
}

/** The status nearest in front of the words, else behind them. */
function nearest(around: string, at: number): number | undefined {
  let found: number | undefined;
  for (const match of around.matchAll(STATUS)) {
    if (match.index > at && found !== undefined) break;
    found = Number(match[1]);
  }
  return found;
}
