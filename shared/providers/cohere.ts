import type { Provider } from './provider.ts';

const UNANSWERED =
  "invalid request: An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.";
const TYPES = 'https://unpkg.com/cohere-ai@8.1.0/serialization/types';
const UNANSWERED_SOURCE = 'https://github.com/oracle/langchain-oracle/issues/10';

/** What is known of Cohere. */
export const provider: Provider = {
  id: 'cohere',
  name: 'Cohere',
  about: "Cohere's own API; in the Chat Completions format through its endpoint `/compatibility/v1`.",
  dialects: ['openai-chat', 'cohere'],
  hosts: ['api.cohere.com', 'api.cohere.ai', '.cohere.com', '.cohere.ai'],
  models: [/^(command|c4ai)-[\w.-]+$/],
  facts: [
    {
      rule: 'unanswered-tool-call',
      dialect: 'cohere',
      verdict: 'refuses',
      text: UNANSWERED,
      source: UNANSWERED_SOURCE,
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      dialect: 'cohere',
      verdict: 'refuses',
      text: UNANSWERED,
      source: UNANSWERED_SOURCE,
    },
    {
      rule: 'unanswered-tool-call',
      dialect: 'cohere',
      models: [/^command-r/],
      verdict: 'takes',
      source: 'https://github.com/ethz-spylab/agentdojo/pull/200',
    },
    // A result that names another call, or none, leaves its own unanswered.
    {
      rule: 'missing-tool-call-id',
      variants: ['result'],
      dialect: 'cohere',
      models: [/^command-a/],
      verdict: 'refuses',
      text: UNANSWERED,
      source: UNANSWERED_SOURCE,
    },
    {
      rule: 'orphan-tool-result',
      variants: ['wrong-address'],
      dialect: 'cohere',
      models: [/^command-a/],
      verdict: 'refuses',
      text: UNANSWERED,
      source: UNANSWERED_SOURCE,
    },
    { rule: 'unanswered-tool-call', verdict: 'refuses', text: UNANSWERED, source: UNANSWERED_SOURCE },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: UNANSWERED_SOURCE,
    },
    // Command R and R+ do not look.
    {
      rule: 'unanswered-tool-call',
      models: [/^command-r/],
      verdict: 'takes',
      source: 'https://github.com/ethz-spylab/agentdojo/pull/200',
    },
    // What the types of Cohere's own client leave no room for; nobody was seen trying.
    {
      rule: 'missing-tool-call-id',
      variants: ['call'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ToolCallV2.d.ts`,
    },
    {
      rule: 'arguments-type',
      variants: ['object', 'not-object'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ToolCallV2Function.d.ts`,
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'missing', 'no-message', 'developer', 'function'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ChatMessageV2.d.ts`,
    },
    {
      rule: 'content-type',
      variants: ['object', 'part-without-type', 'nested-list'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/UserMessageV2Content.d.ts`,
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ToolMessageV2Content.d.ts`,
    },
    {
      rule: 'null-content',
      variants: ['user'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/UserMessageV2.d.ts`,
    },
    {
      rule: 'null-content',
      variants: ['system'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/SystemMessageV2.d.ts`,
    },
    {
      rule: 'null-content',
      variants: ['tool'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ToolMessageV2.d.ts`,
    },
    {
      rule: 'missing-content',
      variants: ['user'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/UserMessageV2.d.ts`,
    },
    {
      rule: 'missing-content',
      variants: ['system'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/SystemMessageV2.d.ts`,
    },
    {
      rule: 'missing-content',
      variants: ['tool'],
      dialect: 'cohere',
      verdict: 'refuses',
      doubtful: true,
      source: `${TYPES}/ToolMessageV2.d.ts`,
    },
  ],
};
