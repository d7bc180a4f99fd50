import type { Provider } from './provider.ts';

const BLANK = 'messages: text content blocks must be non-empty';
const BRIDGE = 'https://github.com/databricks/databricks-ai-bridge/pull/333';

/** What is known of Databricks. */
export const provider: Provider = {
  id: 'databricks',
  name: 'Databricks',
  about: 'Databricks model serving: the refusals of the model behind an endpoint come through.',
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: ['.cloud.databricks.com', '.azuredatabricks.net', '.gcp.databricks.com', '.databricks.azure.us'],
  models: [/^databricks-/],
  // https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis/ passes Messages on to Claude.
  relays: [{ provider: 'anthropic', models: /(^|[\/.])(databricks-)?claude-/ }],
  facts: [
    {
      rule: 'empty-content',
      variants: ['assistant'],
      models: [/claude/],
      verdict: 'refuses',
      text: BLANK,
      source: BRIDGE,
    },
    {
      rule: 'empty-content',
      variants: ['part'],
      models: [/claude/],
      verdict: 'refuses',
      text: BLANK,
      source: 'https://github.com/tidyverse/ellmer/issues/932',
    },
    // Opus refuses it beside tool calls too, Sonnet does not.
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      models: [/claude[\d.-]*opus/],
      verdict: 'refuses',
      text: BLANK,
      source: BRIDGE,
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      models: [/claude[\d.-]*sonnet/],
      verdict: 'takes',
      source: BRIDGE,
    },
    {
      rule: 'last-message-role',
      dialect: 'openai-chat',
      models: [/claude/],
      verdict: 'refuses',
      text: 'This model does not support assistant message prefill. The conversation must end with a user message.',
      source:
        'https://community.databricks.com/t5/generative-ai/fmapi-anthropic-endpoint-rejects-requests-with-trailing/m-p/156711',
    },
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'assistant-calls'],
      models: [/llama/],
      verdict: 'refuses',
      text: 'Bad request: rpc error: code = InvalidArgument desc = Chat message input roles must alternate (user -> assistant -> u -> a -> ...) with an optional system at the start.',
      source: 'https://github.com/567-labs/instructor/pull/691',
    },
    {
      rule: 'orphan-tool-result',
      models: [/llama/],
      verdict: 'refuses',
      text: 'Tool messages are optional and must follow a preceding assistant message containing tool calls.',
      source: 'https://github.com/567-labs/instructor/pull/691',
    },
  ],
};
