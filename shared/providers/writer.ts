import type { Provider } from './provider.ts';

/** What is known of Writer. */
export const provider: Provider = {
  id: 'writer',
  name: 'Writer',
  about: "Writer's own API for its Palmyra models.",
  dialects: ['openai-chat'],
  hosts: ['api.writer.com'],
  models: [/^palmyra-[\w.-]+$/],
  facts: [
    {
      rule: 'tool-choice',
      variants: ['without-tools'],
      verdict: 'refuses',
      text: "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
      source: 'https://github.com/writer/writer-framework/pull/1013',
    },
  ],
};
