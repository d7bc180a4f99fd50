import type { Provider } from './provider.ts';

/** OpenAI's models on Azure: the same validator in front. */
export const provider: Provider = {
  id: 'azure-openai',
  name: 'Azure OpenAI',
  dialects: ['openai-chat', 'openai-responses'],
  extends: 'openai',
  hosts: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com/openai/deployments'],
  models: [],
  facts: [
    {
      rule: 'orphan-tool-result',
      variants: ['no-call'],
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5023',
    },
    {
      rule: 'empty-messages',
      verdict: 'refuses',
      text: "[] is too short - 'messages'",
      source: 'https://github.com/run-llama/llama_index/issues/9373',
    },
    {
      rule: 'empty-tool-calls',
      verdict: 'refuses',
      text: "[] is too short - 'tool_calls'",
      source: 'https://github.com/home-assistant/core/pull/118577',
    },
  ],
};
