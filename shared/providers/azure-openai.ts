import type { Provider } from './provider.ts';

/** What is known of Azure OpenAI. */
export const provider: Provider = {
  id: 'azure-openai',
  name: 'Azure OpenAI',
  aliases: ['Azure'],
  about: "OpenAI's models on Azure, behind the same validator as OpenAI's own API.",
  dialects: ['openai-chat', 'openai-responses'],
  extends: 'openai',
  hosts: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com/openai/deployments'],
  models: [],
  facts: [
    {
      rule: 'orphan-tool-result',
      variants: ['no-call', 'behind-others'],
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
