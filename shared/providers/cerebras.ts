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
    // It answers with `reasoning`, and takes that back.
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content'],
      verdict: 'refuses',
      text: "messages.2.assistant.reasoning_content: property 'messages.2.assistant.reasoning_content' is unsupported",
      source: 'https://github.com/Alishahryar1/free-claude-code/issues/1136',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning'],
      verdict: 'takes',
      source: 'https://github.com/QwenLM/qwen-code/issues/11045',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system'],
      verdict: 'refuses',
      text: 'body.messages.0.system.content: Input should be a valid string',
      source: 'https://github.com/musistudio/llms/issues/25',
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
