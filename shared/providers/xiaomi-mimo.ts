import type { Provider } from './provider.ts';

/** What is known of Xiaomi MiMo. */
export const provider: Provider = {
  id: 'xiaomi-mimo',
  name: 'Xiaomi MiMo',
  about: "Xiaomi's own API for its MiMo models.",
  aliases: ['Xiaomi', 'MiMo'],
  dialects: ['openai-chat'],
  hosts: ['.xiaomimimo.com'],
  models: [/^mimo-[\w.-]+$/],
  facts: [
    // Seen through a gateway.
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      source: 'https://github.com/can1357/oh-my-pi/issues/2055',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call-asked', 'earlier-call-asked'],
      models: [/^mimo-v2/i],
      from: '2026-05-12',
      verdict: 'refuses',
      text: 'The reasoning_content in the thinking mode must be passed back to the API.',
      source: 'https://github.com/VicBilibily/GCMP/issues/171',
    },
    // The small model thinks only where it is asked to.
    {
      rule: 'missing-reasoning',
      variants: ['call', 'earlier-call'],
      models: [/^mimo-v2(?!-flash)/i],
      from: '2026-05-12',
      verdict: 'refuses',
      text: 'The reasoning_content in the thinking mode must be passed back to the API.',
      source: 'https://github.com/VicBilibily/GCMP/issues/171',
    },
    {
      rule: 'empty-content',
      variants: ['assistant', 'assistant-with-calls-list'],
      verdict: 'refuses',
      text: 'messages[2] assistant content must contain at least one part',
      source: 'https://github.com/farion1231/cc-switch/issues/464',
    },
  ],
};
