import type { Provider } from './provider.ts';

/** Snowflake Cortex, where it is asked in the Chat Completions format. */
export const provider: Provider = {
  id: 'snowflake',
  name: 'Snowflake Cortex',
  aliases: ['Snowflake'],
  dialects: ['openai-chat'],
  hosts: ['.snowflakecomputing.com', '.snowflakecomputing.cn'],
  models: [/^snowflake-/],
  facts: [
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_snowflake/test_snowflake_tool_calling.yaml',
    },
    {
      rule: 'last-message-role',
      variants: ['with-tools'],
      verdict: 'refuses',
      text: 'invalid request parameters: Requests cannot contain `assistant` role in the final position when `tools` are used.',
      source: 'https://github.com/aaif-goose/goose/issues/5997',
    },
  ],
};
