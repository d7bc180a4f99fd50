import type { DialectId, Options } from '../api.ts';
import { providerById } from '../providers/registry.ts';
import { chooseTarget, type Surroundings } from '../providers/target.ts';
import type { Spoken } from './registry.ts';

/** Ends of the addresses of endpoints, which tell more than who stands behind them. */
const PATHS: readonly (readonly [RegExp, DialectId])[] = [
  [/\/chat\/completions$/, 'openai-chat'],
  [/\/responses$/, 'openai-responses'],
  [/\/v1\/messages$/, 'anthropic-messages'],
  [/:(rawPredict|streamRawPredict)$/, 'anthropic-messages'],
  [/\/model\/(?=[^/]*anthropic)[^/]+\/invoke(-with-response-stream)?$/, 'anthropic-messages'],
  [/\/converse(-stream)?$/, 'bedrock-converse'],
  [/:(generateContent|streamGenerateContent)$/, 'gemini'],
  [/\/cortex\/inference:complete$/, 'snowflake-cortex'],
  // Others have paths of these names too.
  [/(^|\.)ollama\.com(:\d+)?\/api\/chat$|:11434\/api\/chat$/, 'ollama'],
  [/(^|\.)cohere\.(com|ai)\/v2\/chat$/, 'cohere'],
];

/** The dialects the receiver of a payload speaks, as far as it is named at all, or its model's name tells it. */
export function dialectsSpoken(
  options: Options,
  beside: Surroundings,
  model: string | undefined,
  body: object,
): Spoken {
  const { host = '', port, path = '' } = beside.address ?? {};
  const address = `${host}${port === undefined ? '' : `:${port}`}${path}`;
  const byPath = PATHS.find(([pattern]) => pattern.test(address));
  if (byPath !== undefined) return { ids: [byPath[1]], by: 'path' };
  const named = model ?? beside.model;
  const own = chooseTarget(options, beside, named, body);
  // Gateways put the maker in front of a name: whose format it is, the rest tells as well.
  const plain = own.source === 'default' ? named?.split('/').slice(1).join('/') : undefined;
  const target = plain ? chooseTarget(options, beside, plain, body) : own;
  const ids = target.source === 'default' ? [] : (providerById(target.provider)?.dialects ?? []);
  if (target.source === 'model') return { ids, by: 'model' };
  return { ids, by: options.provider === undefined ? 'named' : 'asked' };
}
