import type { Provider } from './provider.ts';

/** Google's Gemini API; in the Chat Completions format through its compatible endpoint `/v1beta/openai/`. */
export const provider: Provider = {
  id: 'gemini',
  name: 'Gemini API',
  aliases: ['Google AI Studio', 'Google', 'Google Gemini'],
  dialects: ['openai-chat', 'gemini'],
  hosts: ['generativelanguage.googleapis.com'],
  models: [/^(models\/)?gemini-[\w.-]+$/],
  facts: [
    {
      rule: 'orphan-tool-result',
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please ensure that function response turn comes immediately after a function call turn.',
      source: 'https://github.com/BerriAI/litellm/issues/26755',
    },
    {
      rule: 'unanswered-tool-call',
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      source: 'https://github.com/google-gemini/gemini-cli/issues/7410',
    },
    {
      rule: 'misplaced-tool-result',
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      source: 'https://github.com/microsoft/semantic-kernel/issues/12528',
    },
    {
      rule: 'duplicate-tool-result',
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      source: 'https://github.com/google-gemini/gemini-cli/issues/16972',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please use a valid role: user, model.',
      source: 'https://portkey.ai/error-library/invalid-argument-error-10129',
    },
    {
      rule: 'empty-content',
      variants: ['user', 'assistant'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents[1].parts: contents.parts must not be empty.',
      source: 'https://github.com/egoist/chatwise-releases/issues/250',
    },
    {
      rule: 'missing-content',
      variants: ['user', 'assistant'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents[1].parts: contents.parts must not be empty.',
      source: 'https://github.com/egoist/chatwise-releases/issues/250',
    },
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
    {
      rule: 'missing-function-name',
      variants: ['result'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents[12].parts[0].function_response.name: Name cannot be empty.',
      source: 'https://github.com/langflow-ai/langflow/issues/9437',
    },
  ],
};
