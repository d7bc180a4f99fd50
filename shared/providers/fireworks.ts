import type { Provider } from './provider.ts';

/** What is known of Fireworks. */
export const provider: Provider = {
  id: 'fireworks',
  name: 'Fireworks',
  about: "Fireworks: open models under paths of their owners' accounts.",
  aliases: ['Fireworks AI'],
  dialects: ['openai-chat'],
  hosts: ['api.fireworks.ai', '.fireworks.ai'],
  models: [/^accounts\/[\w-]+\/(models|deployments|deployedModels|routers)\//],
  facts: [
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      models: [/qwen-?3(\.|p)[5-9]/i],
      verdict: 'refuses',
      text: 'jinja template rendering failed. System message must be at the beginning.',
      source: 'https://github.com/BerriAI/litellm/pull/39852',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
  ],
};
