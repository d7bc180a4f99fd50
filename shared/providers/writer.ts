import type { Provider } from './provider.ts';

/** Writer's own API for its Palmyra models. */
export const provider: Provider = {
  id: 'writer',
  name: 'Writer',
  dialects: ['openai-chat'],
  hosts: ['api.writer.com'],
  models: [/^palmyra-[\w.-]+$/],
  facts: [],
};
