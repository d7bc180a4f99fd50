import type { Provider } from './provider.ts';

const SURE = 'https://github.com/we-promise/sure/pull/467';

/** Cloudflare Workers AI: contents are strings. A gateway of Cloudflare's is another matter: it only passes on. */
export const provider: Provider = {
  id: 'cloudflare',
  name: 'Cloudflare Workers AI',
  aliases: ['Cloudflare'],
  dialects: ['openai-chat'],
  hosts: ['api.cloudflare.com', 'gateway.ai.cloudflare.com/v1/*/*/workers-ai'],
  models: [/^(workers-ai\/)?@(cf|hf)\//],
  facts: [
    {
      rule: 'null-content',
      verdict: 'refuses',
      text: 'Bad input (content must be a string, not null)',
      source: SURE,
    },
    { rule: 'empty-content', variants: ['assistant-with-calls'], verdict: 'takes', source: SURE },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object', 'nested-list'],
      verdict: 'refuses',
      text: "Error: oneOf at '/' not met, Type mismatch of '/messages/*/content', 'array' not in 'string'",
      source: 'https://github.com/opencodeschool/opencode.school/issues/174',
    },
  ],
};
