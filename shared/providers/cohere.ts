import type { Fact, Provider } from './provider.ts';

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
    // What the types of Cohere's own client leave no room for; nobody was seen trying.
    untyped('missing-tool-call-id', ['call'], 'ToolCallV2'),
    untyped('arguments-type', ['object', 'not-object'], 'ToolCallV2Function'),
    untyped('unknown-role', ['unknown', 'missing', 'no-message', 'developer', 'function'], 'ChatMessageV2'),
    untyped('content-type', ['object', 'part-without-type', 'nested-list'], 'UserMessageV2Content'),
    untyped('content-type', ['tool-object'], 'ToolMessageV2Content'),
    ...['null-content', 'missing-content'].flatMap((rule) => [
      untyped(rule, ['user'], 'UserMessageV2'),
      untyped(rule, ['system'], 'SystemMessageV2'),
      untyped(rule, ['tool'], 'ToolMessageV2'),
    ]),
  ],
};

/** What a type of Cohere's client does not allow. */
function untyped(rule: string, variants: readonly string[], type: string): Fact {
  return {
    rule,
    variants,
    dialect: 'cohere',
    verdict: 'refuses',
    doubtful: true,
    source: `https://unpkg.com/cohere-ai@8.1.0/serialization/types/${type}.d.ts`,
  };
}
