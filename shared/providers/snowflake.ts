import type { Provider } from './provider.ts';

const TOOLS_LAST =
  'invalid request parameters: Requests cannot contain `assistant` role in the final position when `tools` are used.';

/** What is known of Snowflake Cortex. */
export const provider: Provider = {
  id: 'snowflake',
  name: 'Snowflake Cortex',
  about: 'Snowflake Cortex: its own REST format, and those of OpenAI and, for Claude, of Anthropic.',
  aliases: ['Snowflake'],
  dialects: ['openai-chat', 'snowflake-cortex', 'anthropic-messages'],
  hosts: ['.snowflakecomputing.com', '.snowflakecomputing.cn'],
  models: [/^snowflake-/],
  // https://docs.snowflake.com/en/user-guide/snowflake-cortex/cortex-rest-api: /v1/messages is for Claude alone.
  relays: [
    {
      provider: 'anthropic',
      models: /(^|[/.])claude-/,
      as: { from: 'snowflake-cortex', to: 'anthropic-messages' },
    },
  ],
  facts: [
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_snowflake/test_snowflake_tool_calling.yaml',
    },
    // Seen in its own format; who checks it stands behind all of them.
    {
      rule: 'last-message-role',
      variants: ['with-tools'],
      verdict: 'refuses',
      doubtful: true,
      text: TOOLS_LAST,
      source: 'https://github.com/aaif-goose/goose/issues/5997',
    },
    {
      rule: 'last-message-role',
      variants: ['with-tools'],
      dialect: 'snowflake-cortex',
      verdict: 'refuses',
      text: TOOLS_LAST,
      source: 'https://github.com/aaif-goose/goose/issues/5997',
    },
    // Words go into `content`, also beside calls; only calls and results into `content_list`.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      dialect: 'snowflake-cortex',
      verdict: 'refuses',
      text: '400 Bad Request',
      source: 'https://github.com/langchain-ai/langchain-snowflake/issues/41',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      dialect: 'snowflake-cortex',
      verdict: 'takes',
      source:
        'https://github.com/langchain-ai/langchain-snowflake/blob/1d17cf8b640901f1cb62a8f5b759aaf862a2b712/libs/snowflake/langchain_snowflake/chat_models/tools.py',
    },
  ],
};
