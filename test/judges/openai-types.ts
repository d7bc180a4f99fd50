import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchema } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import type { Judge } from './judge.ts';

/**
 * The types of OpenAI's own client, as a JSON Schema. They say how a message is written, not which ones go together.
 * The schema is made anew in every run, which takes two seconds, so that it is always that of the installed client.
 */
export const openaiTypes: Judge = {
  name: 'openai: ChatCompletionCreateParams',
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
  async refusal(request) {
    if (validate(request)) return undefined;
    return ajv.errorsText(validate.errors?.slice(0, 5));
  },
};

const ajv = new Ajv({ allErrors: false, strict: false });

const validate = ajv.compile(
  createGenerator({
    path: fileURLToPath(
      new URL('node_modules/openai/resources/chat/completions/completions.d.ts', import.meta.url),
    ),
    type: 'ChatCompletionCreateParamsNonStreaming',
    // Others' type files are taken as they are, and providers add members of their own.
    skipTypeCheck: true,
    additionalProperties: true,
    jsDoc: 'none',
  }).createSchema('ChatCompletionCreateParamsNonStreaming') as AnySchema,
);
