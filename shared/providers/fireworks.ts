import type { Provider } from './provider.ts';

/** Fireworks: open models under paths of their owners' accounts. */
export const provider: Provider = {
  id: 'fireworks',
  name: 'Fireworks',
  aliases: ['Fireworks AI'],
  dialects: ['openai-chat'],
  hosts: ['api.fireworks.ai', '.fireworks.ai'],
  models: [/^accounts\/[\w-]+\/(models|deployments|deployedModels|routers)\//],
  facts: [],
};
