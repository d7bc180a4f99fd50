import type { Fact, Provider } from './provider.ts';

/**
 * What is known of signatures on calls, in the words of one of Google's servers. The model mostly stands in the URL;
 * where it is not known, a request that asks for reasoning is taken for one to a model that signs.
 */
export function signatures(text: string, source: string): readonly Fact[] {
  const fact = { rule: 'reasoning-signature', dialect: 'gemini', source } as const;
  const asked = 'unsigned-call-asked';
  return [
    { ...fact, variants: ['unsigned-call', asked], models: [SIGNS], verdict: 'refuses', text },
    { ...fact, variants: [asked], verdict: 'refuses', text },
    { ...fact, variants: ['unsigned-call', asked], models: [CHECKS_NONE], verdict: 'takes' },
    {
      ...fact,
      variants: ['foreign-call'],
      verdict: 'refuses',
      text: 'Request contains an invalid argument.',
      source: 'https://github.com/diegosouzapw/OmniRoute/issues/724',
    },
  ];
}

/** What is known of calls and results in the format of Gemini, whichever of Google's servers is asked. */
export const pairing: readonly Fact[] = [
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
    variants: ['late', 'early', 'apart'],
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
];

/** Models from version 3 on, but not those that draw. */
const SIGNS = /gemini-([3-9]|\d\d)(?!.{0,60}image)/;

const CHECKS_NONE = /gemini-([12][.-]|[\d.]+-(?:[a-z]+-){0,3}image)|^(?!.*gemini)/;

/** What is known of Gemini API. */
export const provider: Provider = {
  id: 'gemini',
  name: 'Gemini API',
  about:
    "Google's Gemini API; in the Chat Completions format through its compatible endpoint `/v1beta/openai/`.",
  aliases: ['Google AI Studio', 'Google', 'Google Gemini'],
  dialects: ['openai-chat', 'gemini'],
  hosts: ['generativelanguage.googleapis.com'],
  models: [/^(models\/)?gemini-[\w.-]+$/],
  facts: [
    {
      // Documented as an object; nobody was seen sending another value.
      rule: 'arguments-type',
      variants: ['text', 'not-object'],
      dialect: 'gemini',
      verdict: 'refuses',
      doubtful: true,
      source: 'https://ai.google.dev/api/python/google/generativeai/protos/FunctionCall',
    },
    ...pairing,
    // Members its schema does not know are refused wherever they stand.
    {
      rule: 'tool-definition',
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Invalid JSON payload received. Unknown name "{name}" at \'request.tools[0]\': Cannot find field.',
      source: 'https://github.com/anomalyco/opencode/issues/8857',
    },
    {
      rule: 'part-role-mismatch',
      variants: ['other-format', 'foreign-call', 'foreign-image'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Invalid JSON payload received. Unknown name "{name}" at \'contents[7]…\': Cannot find field.',
      source: 'https://github.com/google-gemini/gemini-cli/issues/13972',
    },
    {
      rule: 'request-field',
      variants: ['list'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents: contents is not specified',
      source: 'https://github.com/googleapis/js-genai/issues/912',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'developer'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Please use a valid role: user, model.',
      source: 'https://github.com/thomwebb/gac/pull/47',
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
      rule: 'empty-content',
      variants: ['empty-part'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: "* GenerateContentRequest.contents[1].parts[0].data: required oneof field 'data' must have one initialized field",
      source: 'https://github.com/router-for-me/CLIProxyAPI/issues/1292',
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
      variants: ['assistant-with-calls', 'answer-with-calls'],
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
    ...signatures(
      'Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance.',
      'https://ai.google.dev/gemini-api/docs/thought-signatures',
    ),
    {
      rule: 'split-tool-results',
      dialect: 'gemini',
      verdict: 'takes',
      source:
        'https://github.com/crewAIInc/crewAI/blob/f4731f5025f861c78e3af0487cc80bf5e7c64782/lib/crewai/tests/cassettes/agents/TestGeminiNativeToolCalling.test_gemini_parallel_native_tool_calling_test_crew.yaml',
    },
    {
      rule: 'missing-function-name',
      variants: ['result'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents[12].parts[0].function_response.name: Name cannot be empty.',
      source: 'https://github.com/langflow-ai/langflow/issues/9437',
    },
    {
      rule: 'function-name-format',
      variants: ['characters', 'too-long', 'start'],
      dialect: 'gemini',
      verdict: 'refuses',
      text: 'Invalid function name. Must start with a letter or an underscore. Must be a-z, A-Z, 0-9, or contain underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64.',
      source: 'https://github.com/kaitranntt/ccs/issues/25',
    },
    {
      rule: 'function-name-format',
      variants: ['dots'],
      dialect: 'gemini',
      verdict: 'takes',
      source: 'https://github.com/kaitranntt/ccs/issues/219',
    },
    {
      rule: 'missing-function-name',
      variants: ['no-such-id'],
      models: [/gemini-/],
      verdict: 'refuses',
      text: '* GenerateContentRequest.contents[3].parts[0].function_response.name: Name cannot be empty.',
      source:
        'https://discuss.ai.google.dev/t/badrequesterror-function-response-name-empty-when-replying-to-tool-calls-with-empty-id-via-openai-compatibility-layer/77073',
    },
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'assistant-calls'],
      dialect: 'gemini',
      until: '2024-12-31',
      verdict: 'refuses',
      text: 'Please ensure that multiturn requests alternate between user and model.',
      source: 'https://github.com/songquanpeng/one-api/issues/836',
    },
    {
      rule: 'last-message-role',
      dialect: 'gemini',
      until: '2024-12-31',
      verdict: 'refuses',
      text: 'Please ensure that multiturn requests ends with a user role or a function response.',
      source: 'https://github.com/songquanpeng/one-api/issues/836',
    },
    {
      rule: 'reasoning-signature',
      variants: ['unsigned-call'],
      models: [/gemini-3/],
      dialect: 'openai-chat',
      verdict: 'refuses',
      text: 'Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly.',
      source: 'https://github.com/langroid/langroid/pull/969',
    },
    // Models before the third sign nothing that has to come back.
    {
      rule: 'reasoning-signature',
      variants: ['unsigned-call'],
      dialect: 'openai-chat',
      verdict: 'takes',
      source: 'https://ai.google.dev/gemini-api/docs/thought-signatures',
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
