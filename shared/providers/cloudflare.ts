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
      variants: [
        'assistant-with-calls',
        'answer-with-calls',
        'user',
        'system',
        'developer',
        'tool',
        'assistant',
      ],
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
    // Each model states whether it takes parts: those that see do, many that do not see refuse them.
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      models: [/qwen2\.5|deepseek-r1-distill/],
      verdict: 'refuses',
      text: "Type mismatch of '/messages/0/content', 'array' not in 'string'",
      source: 'https://github.com/decolua/9router/issues/4180',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      models: [/llama-4|llama-3\.3|mistral-small-3\.1|vision/],
      verdict: 'takes',
      source: 'https://github.com/diegosouzapw/OmniRoute/pull/12002',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      verdict: 'refuses',
      doubtful: true,
      text: "Type mismatch of '/messages/0/content', 'array' not in 'string'",
      source: 'https://github.com/anomalyco/opencode/issues/30381',
    },
  ],
};
