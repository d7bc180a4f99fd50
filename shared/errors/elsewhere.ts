import type { TextRange } from '../api.ts';
import { envelopeOf } from './forms/envelope.ts';
import { type Senders, sendersIn } from './forms/senders.ts';

/** What a refusal is about that no repair of the history mends. */
export type Elsewhere =
  | 'too-long'
  | 'model-wrote'
  | 'key'
  | 'quota'
  | 'rate'
  | 'overloaded'
  | 'filtered'
  | 'no-body'
  | 'model';

/** A refusal that is no fault of the history. */
export interface OtherRefusal extends Senders {
  readonly kind: Elsewhere;
  readonly status?: number;
  /** Where the words that tell stand. */
  readonly range: TextRange;
  /** Where providers say what these words mean: URL. */
  readonly source: string;
}

const OPENAI = 'https://platform.openai.com/docs/guides/error-codes';
const ANTHROPIC = 'https://platform.claude.com/docs/en/api/errors';
const GOOGLE = 'https://ai.google.dev/gemini-api/docs/troubleshooting';

/** Codes and words by which providers say so. Codes are told apart from prose by their underscores or capitals. */
const TELLING: readonly {
  readonly kind: Elsewhere;
  readonly words: readonly string[];
  readonly source: string;
}[] = [
  {
    kind: 'model-wrote',
    words: ['tool_use_failed', 'failed_generation', 'Failed to call a function. Please adjust your prompt'],
    source: 'https://github.com/agno-agi/agno/issues/4090',
  },
  {
    kind: 'too-long',
    words: ['context_length_exceeded', 'maximum context length is'],
    source: 'https://github.com/openai/openai-python/issues/630',
  },
  { kind: 'too-long', words: ['prompt is too long', 'request_too_large'], source: ANTHROPIC },
  {
    kind: 'too-long',
    words: ['Input is too long for requested model'],
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  },
  { kind: 'too-long', words: ['The input token count'], source: GOOGLE },
  {
    kind: 'key',
    words: ['invalid_api_key', 'Incorrect API key provided', 'No API key provided'],
    source: OPENAI,
  },
  {
    kind: 'key',
    words: ['authentication_error', 'permission_error', 'invalid x-api-key'],
    source: ANTHROPIC,
  },
  { kind: 'key', words: ['API key not valid', 'PERMISSION_DENIED', 'UNAUTHENTICATED'], source: GOOGLE },
  { kind: 'quota', words: ['insufficient_quota', 'exceeded your current quota'], source: OPENAI },
  { kind: 'quota', words: ['credit balance is too low'], source: ANTHROPIC },
  { kind: 'rate', words: ['rate_limit_exceeded', 'Rate limit reached for'], source: OPENAI },
  { kind: 'rate', words: ['rate_limit_error'], source: ANTHROPIC },
  { kind: 'rate', words: ['RESOURCE_EXHAUSTED'], source: GOOGLE },
  {
    kind: 'rate',
    words: ['ThrottlingException'],
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  },
  { kind: 'overloaded', words: ['overloaded_error'], source: ANTHROPIC },
  {
    kind: 'filtered',
    words: ['content_policy_violation', 'content management policy'],
    source: 'https://learn.microsoft.com/azure/ai-services/openai/concepts/content-filter',
  },
  {
    kind: 'no-body',
    words: [
      'Unsupported upgrade request',
      "'loc': ('body',), 'msg': 'Field required'",
      '"loc":["body"],"msg":"Field required"',
      '"loc": ["body"], "msg": "Field required"',
    ],
    source: 'https://github.com/spring-projects/spring-ai/issues/2042',
  },
  {
    kind: 'model',
    words: ['model_not_found', 'does not exist or you do not have access to it'],
    source: OPENAI,
  },
];

/** The first refusal in a text that is no fault of the history; looked for where a person asks. */
export function elsewhere(text: string): OtherRefusal | undefined {
  let first:
    | { readonly at: number; readonly word: string; readonly entry: (typeof TELLING)[number] }
    | undefined;
  for (const entry of TELLING) {
    for (const word of entry.words) {
      const at = text.indexOf(word);
      if (at !== -1 && (first === undefined || at < first.at)) first = { at, word, entry };
    }
  }
  if (first === undefined) return undefined;
  const range = { start: first.at, end: first.at + first.word.length };
  const { status, around } = envelopeOf(text, range.start, range.end);
  return {
    kind: first.entry.kind,
    ...(status !== undefined && { status }),
    ...sendersIn(around),
    range,
    source: first.entry.source,
  };
}
