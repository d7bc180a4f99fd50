import type { Provider } from './provider.ts';

/** What is known of OpenAI Codex. */
export const provider: Provider = {
  id: 'openai-codex',
  name: 'OpenAI Codex',
  about:
    "The backend of Codex and what stands in front of it; its models have the names OpenAI's API serves too.",
  aliases: ['Codex'],
  dialects: ['openai-chat', 'openai-responses'],
  extends: 'openai',
  hosts: ['chatgpt.com/backend-api'],
  models: [],
  facts: [
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      text: 'Instructions are required',
      source: 'https://github.com/OpenBMB/PilotDeck/issues/263',
    },
    {
      rule: 'unsupported-role',
      variants: ['system'],
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'System messages are not allowed',
      source: 'https://github.com/zyycn/codex-proxy-rs/pull/172',
    },
    {
      rule: 'request-field',
      variants: ['instructions'],
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'Instructions are required',
      source: 'https://github.com/mnfst/llm-gateway/issues/1169',
    },
  ],
};
