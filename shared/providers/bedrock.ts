import type { Provider } from './provider.ts';

/** Amazon Bedrock; in the Chat Completions format through its endpoint `/openai/v1`. */
export const provider: Provider = {
  id: 'bedrock',
  name: 'Amazon Bedrock',
  aliases: ['Bedrock', 'AWS Bedrock', 'Amazon'],
  dialects: ['openai-chat'],
  hosts: [
    'bedrock-runtime.*.amazonaws.com',
    'bedrock-runtime-fips.*.amazonaws.com',
    'bedrock-mantle.*.api.aws',
  ],
  models: [
    /^((us|us-gov|eu|apac|jp|au|ca|global)\.)?(ai21|amazon|anthropic|cohere|deepseek|google|meta|minimax|mistral|moonshot|nvidia|openai|qwen|writer|zai)\.[a-z]/,
  ],
  facts: [
    // Others report a ValidationException; tried against the endpoint itself it was 200.
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/agentjido/req_llm/pull/966',
    },
  ],
};
