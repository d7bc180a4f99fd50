import type { Provider } from './provider.ts';

/** Cerebras' own API. It spells the names of open models in a way of its own. */
export const provider: Provider = {
  id: 'cerebras',
  name: 'Cerebras',
  dialects: ['openai-chat'],
  hosts: ['api.cerebras.ai'],
  models: [/^qwen-3-(coder-)?\d+b/, /^zai-glm-/],
  facts: [
    {
      rule: 'null-content',
      verdict: 'refuses',
      text: "'NoneType' object is not iterable",
      source: 'https://github.com/livekit/agents/issues/2403',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
  ],
};
