import type { Provider } from './provider.ts';

/** Amazon Bedrock; in the Chat Completions format through its endpoint `/openai/v1`. */
export const provider: Provider = {
  id: 'bedrock',
  name: 'Amazon Bedrock',
  aliases: ['Bedrock', 'AWS Bedrock', 'Amazon'],
  dialects: ['openai-chat', 'bedrock-converse'],
  hosts: [
    'bedrock-runtime.*.amazonaws.com',
    'bedrock-runtime-fips.*.amazonaws.com',
    'bedrock-mantle.*.api.aws',
  ],
  models: [
    /^((us|us-gov|eu|apac|jp|au|ca|global)\.)?(ai21|amazon|anthropic|cohere|deepseek|google|meta|minimax|mistral|moonshot|nvidia|openai|qwen|writer|zai)\.[a-z]/,
  ],
  facts: [
    {
      rule: 'content-type',
      variants: ['json'],
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The format of the value at messages.28.content.0.toolResult.content.0.json is invalid. Provide a json object for the field and try again.',
      source: 'https://github.com/deepset-ai/haystack-core-integrations/pull/3766',
    },
    {
      rule: 'tools-required',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The toolConfig field must be defined when using toolUse and toolResult content blocks.',
      source: 'https://github.com/langgenius/dify/issues/16421',
    },
    // Tried model by model: Claude and Qwen take it.
    {
      rule: 'first-message-role',
      dialect: 'bedrock-converse',
      models: [/\b(amazon\.nova|meta|mistral|cohere|ai21|writer)\b/],
      verdict: 'refuses',
      text: 'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
      source: 'https://github.com/pydantic/pydantic-ai/pull/6255',
    },
    {
      rule: 'mixed-tool-result-content',
      dialect: 'bedrock-converse',
      models: [/\b(meta|mistral)\./],
      verdict: 'refuses',
      text: 'messages.4.content: Conversation blocks and tool result blocks cannot be provided in the same turn.',
      source: 'https://github.com/langchain-ai/langchain-aws/issues/141',
    },
    {
      rule: 'arguments-type',
      variants: ['text', 'not-object', 'missing'],
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The format of the value at messages.1.content.0.toolUse.input is invalid. Provide a json object ...',
      source: 'https://github.com/vercel/ai/pull/19023',
    },
    {
      rule: 'orphan-tool-result',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The number of toolResult blocks at messages.2.content exceeds the number of toolUse blocks of previous turn.',
      source: 'https://github.com/strands-agents/harness-sdk/issues/1435',
    },
    {
      rule: 'unanswered-tool-call',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'Expected toolResult blocks at messages.2.content for the following Ids: tooluse_1',
      source: 'https://github.com/genkit-ai/aws-bedrock-js-plugin/issues/664',
    },
    {
      rule: 'misplaced-tool-result',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'Expected toolResult blocks at messages.2.content for the following Ids: tooluse_1',
      source: 'https://github.com/langchain-ai/langchain-aws/issues/451',
    },
    {
      rule: 'duplicate-tool-result',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      source: 'https://github.com/BerriAI/litellm/pull/20049',
    },
    {
      rule: 'duplicate-tool-call-id',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The toolUse blocks at messages.2.content contain duplicate Ids: http_request',
      source: 'https://github.com/bvcyber/Cyber-AutoAgent-ng/issues/72',
    },
    {
      rule: 'missing-tool-call-id',
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      source: 'https://github.com/run-llama/llama_index/pull/22775',
    },
    {
      rule: 'empty-content',
      variants: ['user', 'assistant'],
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The content field in the Message object at messages.355 is empty. Add a ContentBlock object to the content field and try again.',
      source: 'https://github.com/theopenco/llmgateway/pull/3127',
    },
    {
      rule: 'empty-content',
      variants: ['tool'],
      dialect: 'bedrock-converse',
      verdict: 'takes',
      source: 'https://github.com/run-llama/llama_index/pull/18914',
    },
    {
      rule: 'empty-content',
      variants: ['part'],
      dialect: 'bedrock-converse',
      verdict: 'refuses',
      text: 'The text field in the ContentBlock object at messages.446.content.0 is blank. Add text to the text field, and try again.',
      source: 'https://github.com/earendil-works/pi/issues/4975',
    },
    // Others report a ValidationException; tried against the endpoint itself it was 200.
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/agentjido/req_llm/pull/966',
    },
  ],
};
