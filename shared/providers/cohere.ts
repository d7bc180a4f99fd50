import type { Provider } from './provider.ts';

const UNANSWERED =
  "invalid request: An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.";
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
  ],
};
