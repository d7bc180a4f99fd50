import { ChatCompletionRequest$outboundSchema } from '@mistralai/mistralai/models/components';
import type { Body, Judge } from './judge.ts';

/** Mistral's own client, which checks a request before it sends it. */
export const mistralClient: Judge = {
  name: '@mistralai/mistralai: ChatCompletionRequest',
  short: '@mistralai/mistralai',
  dialect: 'openai-chat',
  provider: 'mistral',
  sees: [
    'insert null',
    'drop the content',
    'write the content as another type',
    'write parts without type',
    'nest the parts',
    'write a role of another framework',
    'no role',
    'a role of another format',
    'calls without names',
  ],
  async refusal(request) {
    const { error } = ChatCompletionRequest$outboundSchema.safeParse(inItsNames({ model: 'x', ...request }));
    return error?.message.replaceAll(/\s+/g, ' ');
  },
};

/** A request with the names a program writes for those on the wire; what a model or a schema says stays as it is. */
function inItsNames(request: Body): unknown {
  return renamed(request, (key) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

const OWN_WORDS = new Set(['arguments', 'parameters', 'metadata', 'schema']);

function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      rename(key),
      OWN_WORDS.has(key) ? member : renamed(member, rename),
    ]),
  );
}
