import type { Provider } from './provider.ts';

/** Perplexity's own API for its Sonar models. */
export const provider: Provider = {
  id: 'perplexity',
  name: 'Perplexity',
  dialects: ['openai-chat'],
  hosts: ['api.perplexity.ai'],
  models: [/^sonar($|-)/, /^r1-1776$/],
  facts: [],
};
