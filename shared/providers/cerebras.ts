import type { Provider } from './provider.ts';

/** What is known of Cerebras. */
export const provider: Provider = {
  id: 'cerebras',
  name: 'Cerebras',
  about: "Cerebras' own API. It spells the names of open models in a way of its own.",
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
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'tool-definition',
      variants: ['mixed-strict'],
      verdict: 'refuses',
      text: "Tools with mixed values for 'strict' are not allowed. Please set all tools to 'strict: true' or 'strict: false'",
      source: 'https://github.com/RooCodeInc/Roo-Code/issues/10334',
    },
  ],
};
