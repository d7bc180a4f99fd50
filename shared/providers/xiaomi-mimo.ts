import type { Provider } from './provider.ts';

/** Xiaomi's own API for its MiMo models. */
export const provider: Provider = {
  id: 'xiaomi-mimo',
  name: 'Xiaomi MiMo',
  aliases: ['Xiaomi', 'MiMo'],
  dialects: ['openai-chat'],
  hosts: ['.xiaomimimo.com'],
  models: [/^mimo-[\w.-]+$/],
  facts: [
    // Seen through a gateway.
    {
      rule: 'misplaced-tool-result',
      verdict: 'refuses',
      source: 'https://github.com/can1357/oh-my-pi/issues/2055',
    },
  ],
};
