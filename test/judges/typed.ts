import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchema } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { withRequiredOfAws } from './aws-required.ts';
import type { Body, Judge } from './judge.ts';

const ajv = new Ajv({ allErrors: false, strict: false });
const generator = createGenerator({
  path: fileURLToPath(new URL('request-types.ts', import.meta.url)),
  tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
  // Others' type files are taken as they are, and providers add members of their own.
  skipTypeCheck: true,
  additionalProperties: true,
  jsDoc: 'none',
});

/**
 * The types of official clients, as JSON Schemas. They say how a message is written, not which ones go together.
 * The schemas are made anew in every run, which takes two seconds for all, so that they are always those of the
 * installed clients.
 */
export const typedJudges: readonly Judge[] = [
  typed('openai: ChatCompletionCreateParams', 'OpenAiRequest', {
    dialect: 'openai-chat',
    provider: 'openai',
    given: { model: 'gpt-4o' },
    sees: [
      'insert null',
      'null the content',
      'drop the content',
      'write the content as another type',
      'write parts without type',
      'nest the parts',
      'write a role of another framework',
      'drop the id of a call',
      'drop the id of a result',
      'leave out all ids',
      'leave out the ids of all results',
      'parse the arguments',
    ],
  }),
  typed('@anthropic-ai/sdk: MessageCreateParams', 'AnthropicRequest', {
    dialect: 'anthropic-messages',
    provider: 'anthropic',
    given: { model: 'claude-sonnet-4-5', max_tokens: 1024 },
    sees: [
      'drop the id of a call',
      'drop the id of a result',
      'leave out all ids',
      'leave out the ids of all results',
      'null in place of a message',
      'no role',
      'a role of another format',
      'a number as the content',
      'no content',
      'a number among the parts',
      'calls without names',
    ],
  }),
  typed('@aws-sdk/client-bedrock-runtime: ConverseRequest', 'BedrockRequest', {
    dialect: 'bedrock-converse',
    provider: 'bedrock',
    given: { modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' },
    sees: [
      'drop the id of a call',
      'drop the id of a result',
      'leave out all ids',
      'leave out the ids of all results',
      'null in place of a message',
      'no role',
      'a number as the content',
      'no content',
      'a number among the parts',
      'calls without names',
    ],
  }),
  typed('@google/genai: Content', 'GeminiRequest', {
    dialect: 'gemini',
    provider: 'gemini',
    given: {},
    sees: [
      'break the arguments off',
      'encode the arguments twice',
      'null in place of a message',
      'a number as the content',
      'a number among the parts',
    ],
  }),
  typed('cohere-ai: V2ChatRequest', 'CohereRequest', {
    dialect: 'cohere',
    provider: 'cohere',
    given: { model: 'command-a-03-2025' },
    sees: [
      'insert null',
      'null the content',
      'drop the content',
      'write the content as another type',
      'write parts without type',
      'nest the parts',
      'write a role of another framework',
      'drop the id of a call',
      'drop the id of a result',
      'leave out all ids',
      'leave out the ids of all results',
      'parse the arguments',
      'no role',
      'a role of another format',
    ],
  }),
  typed('ollama: ChatRequest', 'OllamaRequest', {
    dialect: 'ollama',
    provider: 'ollama',
    given: { model: 'qwen3:8b' },
    sees: [
      'null the content',
      'drop the content',
      'write the content as another type',
      'write parts without type',
      'nest the parts',
      'break the arguments off',
      'encode the arguments twice',
      'null in place of a message',
      'no role',
      'calls without names',
    ],
  }),
];

interface Typed extends Pick<Judge, 'dialect' | 'provider' | 'sees'> {
  /** Members every request has, for those that are only a history. */
  readonly given: Body;
}

/** The judge a type of `request-types.ts` makes. */
function typed(name: string, type: string, { given, ...judge }: Typed): Judge {
  const validate = ajv.compile(schemaOf(type));
  return {
    ...judge,
    name,
    short: name.replace(/:.*/, ' types'),
    async refusal(request) {
      if (validate({ ...given, ...request })) return undefined;
      return ajv.errorsText(validate.errors?.slice(0, 5));
    },
  };
}

function schemaOf(type: string): AnySchema {
  return withTextForBytes(withRequiredOfAws(generator.createSchema(type))) as AnySchema;
}

/** Bytes are an array in a program and a text in base64 on the wire. */
function withTextForBytes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withTextForBytes);
  if (schema === null || typeof schema !== 'object') return schema;
  if (Object.hasOwn((schema as { properties?: object }).properties ?? {}, 'BYTES_PER_ELEMENT'))
    return { type: 'string' };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withTextForBytes(value)]));
}
