import type { Provider } from './provider.ts';

const UNANSWERED =
  "an assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.";
const EMPTY = "Invalid request: the message at position 4 with role 'assistant' must not be empty";
const NOT_EMPTY = 'https://github.com/labring/FastGPT/issues/3575';
const EMPTY_TEXT = 'https://github.com/BerriAI/litellm/issues/42186';

/** What is known of Moonshot (Kimi). */
export const provider: Provider = {
  id: 'moonshot',
  name: 'Moonshot (Kimi)',
  about:
    "Moonshot's own API for its Kimi models, which elsewhere are served under names with a slash or a tag.",
  aliases: ['Moonshot AI', 'Moonshot', 'Kimi'],
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: ['api.moonshot.ai', 'api.moonshot.cn', 'api.kimi.com'],
  models: [/^(moonshot|kimi)-[\w.-]+$/],
  facts: [
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/MoonshotAI/kimi-cli/issues/1977',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/MoonshotAI/kimi-cli/issues/2405',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['same-turn'],
      verdict: 'refuses',
      text: 'Invalid request: tool call id write:XXX is duplicated',
      source: 'https://github.com/openclaw/openclaw/issues/84730',
    },
    { rule: 'empty-content', variants: ['assistant'], verdict: 'refuses', text: EMPTY, source: NOT_EMPTY },
    { rule: 'null-content', variants: ['assistant'], verdict: 'refuses', text: EMPTY, source: NOT_EMPTY },
    {
      rule: 'empty-content',
      variants: ['system'],
      verdict: 'refuses',
      text: "Invalid request: the message at position 0 with role 'system' must not be empty",
      source: 'https://github.com/Mouseww/anything-analyzer/issues/32',
    },
    // The empty string is taken where an empty text part is not.
    { rule: 'empty-content', variants: ['assistant-with-calls'], verdict: 'takes', source: EMPTY_TEXT },
    {
      rule: 'empty-content',
      variants: ['part'],
      verdict: 'refuses',
      text: 'Invalid request: text content is empty',
      source: EMPTY_TEXT,
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      source:
        'https://brain.arjtech.in/knowledge/operational/moonshot-kimi-k2-5-api-openai-compatible-rejects',
    },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: 'Invalid request: the `messages.content` field in the request (expected type []object) is illegal, and object is not acceptable',
      source: 'https://github.com/LnYo-Cly/ai4j/issues/62',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call-asked', 'earlier-call-asked'],
      models: [/^kimi/],
      verdict: 'refuses',
      text: 'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
      source: 'https://github.com/anthropics/claude-code/issues/32511',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call', 'earlier-call'],
      models: [/^kimi-(k2-thinking|k2\.[5-9]|k[3-9])/],
      verdict: 'refuses',
      text: 'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
      source: 'https://github.com/anthropics/claude-code/issues/32511',
    },
    // One word, or a space, is enough.
    {
      rule: 'missing-reasoning',
      variants: ['empty'],
      models: [/^kimi-k2\.[6-9]/],
      verdict: 'refuses',
      text: 'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
      source: 'https://github.com/earendil-works/pi/pull/4178',
    },
    {
      rule: 'missing-reasoning',
      variants: ['empty'],
      models: [/^kimi(?!-k2\.[6-9])/],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/openclaw/openclaw/pull/59689',
    },
    {
      rule: 'tool-choice',
      variants: ['forced-while-thinking'],
      verdict: 'refuses',
      text: "tool_choice 'required' is incompatible with thinking enabled",
      source: 'https://github.com/AstrBotDevs/AstrBot/issues/7805',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['later-turn'],
      verdict: 'refuses',
      text: 'Invalid request: tool call id write:XXX is duplicated',
      source: 'https://github.com/openclaw/openclaw/issues/51593',
    },
    // Models that think unless it is turned off.
    {
      rule: 'tool-choice',
      variants: ['forced'],
      models: [/^kimi-(k2-thinking|k2\.[5-9]|k[3-9])/],
      verdict: 'refuses',
      text: "tool_choice 'required' is incompatible with thinking enabled",
      source: 'https://github.com/AstrBotDevs/AstrBot/issues/7805',
    },
  ],
};
