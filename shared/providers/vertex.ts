import { pairing, signatures } from './gemini.ts';
import type { Provider } from './provider.ts';

/** What is known of Google Vertex AI. */
export const provider: Provider = {
  id: 'vertex',
  name: 'Google Vertex AI',
  about: 'Google Vertex AI; in the Chat Completions format through its path `/endpoints/openapi`.',
  aliases: ['Vertex AI', 'Google Vertex'],
  dialects: ['openai-chat', 'gemini', 'anthropic-messages'],
  hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
  models: [/^[\w.-]+\/[\w.-]+-maas$/],
  // https://docs.cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/use-claude: rawPredict takes Messages.
  relays: [{ provider: 'anthropic' }],
  facts: [
    {
      rule: 'function-name-mismatch',
      dialect: 'gemini',
      verdict: 'refuses',
      source: 'https://github.com/archestra-ai/archestra/pull/7583',
    },
    ...pairing,
    {
      rule: 'request-field',
      variants: ['list'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Unable to submit request because at least one contents field is required.',
      source: 'https://github.com/Calcium-Ion/new-api-horizon/issues/24',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'developer'],
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
      text: 'Unable to submit request because it must include at least one parts field, which describes the prompt input.',
      source: 'https://github.com/langgenius/dify/issues/30566',
    },
    ...signatures(
      'Unable to submit request because function call `xxx` in the 5. content block is missing a `thought_signature`.',
      'https://docs.cloud.google.com/vertex-ai/generative-ai/docs/thought-signatures',
    ),
    {
      rule: 'empty-content',
      variants: ['tool'],
      models: [/deepseek/],
      verdict: 'refuses',
      source: 'https://github.com/zeroclaw-labs/zeroclaw/pull/5565',
    },
    {
      rule: 'content-with-tool-calls',
      variants: ['words'],
      models: [/gemini-3\.(6-flash|5-flash-lite)/],
      verdict: 'refuses',
      text: 'Request contains an invalid argument.',
      source: 'https://github.com/NousResearch/hermes-agent/issues/69231',
    },
    // What these refused was mended without a signature.
    {
      rule: 'reasoning-signature',
      variants: ['unsigned-call'],
      dialect: 'openai-chat',
      models: [/gemini-3\.(6-flash|5-flash-lite)/],
      verdict: 'takes',
      source: 'https://github.com/NousResearch/hermes-agent/issues/69231',
    },
    {
      rule: 'tool-call-position',
      variants: ['first'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      source: 'https://github.com/google-gemini/gemini-cli/issues/11814',
    },
    {
      rule: 'tool-call-position',
      variants: ['first'],
      dialect: 'openai-chat',
      verdict: 'refuses',
      text: 'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      source: 'https://github.com/continuedev/continue/issues/11164',
    },
    // It joins neighbours of one role today.
    {
      rule: 'tool-call-position',
      variants: ['after-assistant'],
      dialect: 'gemini',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/cassettes/test_tool_search/test_cross_provider_capability_replay[google-gemini-3-flash-preview-openai-responses-gpt-5.4].yaml',
    },
  ],
};
