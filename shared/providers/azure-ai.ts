import type { Provider } from './provider.ts';

/** What is known of Azure AI. */
export const provider: Provider = {
  id: 'azure-ai',
  name: 'Azure AI',
  about:
    "Models of other makers on Azure (AI Foundry) and GitHub Models. OpenAI's own models on Azure are the provider `azure-openai`.",
  aliases: ['Azure AI Foundry', 'GitHub Models'],
  dialects: ['openai-chat'],
  hosts: [
    '.services.ai.azure.com',
    '.models.ai.azure.com',
    '.inference.ml.azure.com',
    'models.inference.ai.azure.com',
    'models.github.ai',
    '.cognitiveservices.azure.com/models',
  ],
  models: [],
  facts: [
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_azure_grok-4-1-fast-non-reasoning_can_handle_multiple_tool_calls_in_a_single_response.yml',
    },
    // The validator of Mistral stands in front of its models there too.
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine'],
      models: [/(mistral|ministral|codestral)/i],
      verdict: 'refuses',
      text: 'Tool call id was call_1 but must be a-z, A-Z, 0-9, with a length of 9.',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
  ],
};
