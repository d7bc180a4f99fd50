import type { Provider } from './provider.ts';

const NO_ELEMENT = 'Each message must have at least one content element.';
const NO_ELEMENT_SOURCE = 'https://github.com/AstrBotDevs/AstrBot/issues/6447';
const EMPTY = 'An empty message was provided. Every message needs at least one non-empty content element.';
const LANGCHAIN = 'https://github.com/langchain-ai/langchain/issues/34140';
const LOOP =
  'https://github.com/anomalyco/opencode/blob/1808fe8628327c988cf620fc5d394164177cd18e/packages/llm/test/fixtures/recordings/openai-compatible-chat/xai-grok-4-3-drives-a-tool-loop.json';

/** What is known of xAI. */
export const provider: Provider = {
  id: 'xai',
  name: 'xAI',
  about: "xAI's own API: every message has to say something, except beside tool calls.",
  aliases: ['x.ai', 'Grok'],
  dialects: ['openai-chat', 'openai-responses'],
  hosts: ['api.x.ai', '.api.x.ai'],
  models: [/^grok-/],
  facts: [
    {
      rule: 'empty-content',
      variants: ['assistant', 'assistant-with-calls-list'],
      verdict: 'refuses',
      text: NO_ELEMENT,
      source: NO_ELEMENT_SOURCE,
    },
    {
      rule: 'empty-content',
      variants: ['system', 'developer'],
      verdict: 'refuses',
      text: EMPTY,
      source: 'https://github.com/BoltAI/BoltAI/issues/235',
    },
    {
      rule: 'empty-content',
      variants: ['user'],
      verdict: 'refuses',
      text: 'An empty user message was provided. Every user message needs at least one non-empty content element.',
      source: 'https://github.com/CherryHQ/cherry-studio/issues/4941',
    },
    { rule: 'empty-content', variants: ['assistant-with-calls'], verdict: 'takes', source: LANGCHAIN },
    {
      rule: 'null-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: NO_ELEMENT,
      source: NO_ELEMENT_SOURCE,
    },
    {
      rule: 'missing-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: NO_ELEMENT,
      source: NO_ELEMENT_SOURCE,
    },
    // Refused in November 2025, recorded with 200 since May 2026.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source: LOOP,
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      until: '2025-12-31',
      verdict: 'refuses',
      text: NO_ELEMENT,
      source: LANGCHAIN,
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      until: '2025-12-31',
      verdict: 'refuses',
      text: NO_ELEMENT,
      source: LANGCHAIN,
    },
    // Seen with Grok, and with nothing else: it says nothing of servers in general.
    {
      rule: 'duplicate-tool-call-id',
      models: [/^grok-/],
      verdict: 'takes',
      source: 'https://github.com/openclaw/openclaw/issues/84730',
    },
    // 43 characters were recorded with 200.
    { rule: 'tool-call-id-format', variants: ['over-40'], verdict: 'takes', source: LOOP },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['later-turn'],
      verdict: 'takes',
      source: 'https://github.com/openclaw/openclaw/issues/84730',
    },
    {
      rule: 'message-name-format',
      variants: ['not-user'],
      verdict: 'refuses',
      text: "Only messages of role 'user' can have a name.",
      source: 'https://github.com/BerriAI/litellm/issues/9720',
    },
  ],
};
