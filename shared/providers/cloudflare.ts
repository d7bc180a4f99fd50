import type { Provider } from './provider.ts';

const SURE = 'https://github.com/we-promise/sure/pull/467';

/** What is known of Cloudflare Workers AI. */
export const provider: Provider = {
  id: 'cloudflare',
  name: 'Cloudflare Workers AI',
  about:
    "Cloudflare Workers AI: contents are strings. A gateway of Cloudflare's is another matter: it only passes on.",
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
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: "Error: oneOf at '/' not met, 0 matches: Type mismatch of '/messages/0/content', 'array' not in 'string'",
      source: 'https://github.com/anomalyco/opencode/issues/30381',
    },
  ],
};
