import type { Provider } from './provider.ts';

/** Google Vertex AI; in the Chat Completions format through its path `/endpoints/openapi`. */
export const provider: Provider = {
  id: 'vertex',
  name: 'Google Vertex AI',
  aliases: ['Vertex AI', 'Google Vertex'],
  dialects: ['openai-chat'],
  hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
  models: [/^[\w.-]+\/[\w.-]+-maas$/],
  facts: [
    {
      rule: 'empty-content',
      variants: ['tool'],
      models: [/deepseek/],
      verdict: 'refuses',
      source: 'https://github.com/zeroclaw-labs/zeroclaw/pull/5565',
    },
  ],
};
