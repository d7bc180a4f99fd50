import type { Provider } from './provider.ts';

/** Google's Gemini API; in the Chat Completions format through its compatible endpoint `/v1beta/openai/`. */
export const provider: Provider = {
  id: 'gemini',
  name: 'Gemini API',
  aliases: ['Google AI Studio', 'Google', 'Google Gemini'],
  dialects: ['openai-chat'],
  hosts: ['generativelanguage.googleapis.com'],
  models: [/^(models\/)?gemini-[\w.-]+$/],
  facts: [
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls', 'assistant-with-calls-list'],
      verdict: 'refuses',
      text: 'contents is not specified',
      source: 'https://git.wilkensxl.de/MrSphay/odysseus/commit/cb13d090298a60be085fbd75ec45102f92ca1bae',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://git.wilkensxl.de/MrSphay/odysseus/commit/cb13d090298a60be085fbd75ec45102f92ca1bae',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_compatible_api_with_tool_calls_without_id.yaml',
    },
  ],
};
