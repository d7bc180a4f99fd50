import type { Provider } from './provider.ts';

/** An answer is sent back with the members the server had set, be they null. */
const ANSWER_GIVEN_BACK =
  'https://github.com/openai/openai-python/blob/00d02c49fad10fe8ae784d7f70f8290b6ca534d1/src/openai/_utils/_transform.py';

/** What is known of any server. */
export const provider: Provider = {
  id: 'generic',
  name: 'any server of this dialect',
  about:
    'No particular server. Its own facts are what unnamed or unlisted servers do and what the fewest refuse; where it states none, the answers of all other providers are taken together.',
  dialects: ['openai-chat'],
  hosts: [],
  models: [],
  facts: [
    // Others train on rows too, and say themselves what they take.
    {
      rule: 'training-row',
      verdict: 'takes',
      source: 'https://docs.together.ai/docs/fine-tuning/data-preparation',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Instructions are required',
      source: 'https://github.com/OpenBMB/PilotDeck/issues/263',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: 'invalid message content type: <nil>',
      source: 'https://github.com/pydantic/pydantic-ai/issues/5206',
    },
    // A client gives back what a server answered, and the next request goes to the same one.
    {
      rule: 'null-content',
      variants: ['answer-with-calls'],
      verdict: 'takes',
      source: ANSWER_GIVEN_BACK,
    },
    {
      rule: 'unknown-property',
      variants: ['answer'],
      verdict: 'takes',
      source: ANSWER_GIVEN_BACK,
    },
    // These models answer with null themselves, and their servers were recorded taking it back.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      models: [/(^|\/)(gpt-|chatgpt-|o[1-9]\b|claude-|deepseek-|grok-|glm-)/i],
      verdict: 'takes',
      source:
        'https://github.com/anomalyco/opencode/blob/1808fe8628327c988cf620fc5d394164177cd18e/packages/llm/test/fixtures/recordings/openai-compatible-chat/xai-grok-4-3-drives-a-tool-loop.json',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/agentjido/req_llm/pull/966',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      verdict: 'refuses',
      doubtful: true,
      text: "the message at position 4 with role 'assistant' must not be empty",
      source: 'https://github.com/labring/FastGPT/issues/3575',
    },
    {
      rule: 'empty-content',
      variants: ['tool', 'user', 'system', 'developer'],
      verdict: 'takes',
      source: 'https://github.com/openclaw/openclaw/issues/139975',
    },
    {
      rule: 'empty-content',
      variants: ['part'],
      verdict: 'refuses',
      doubtful: true,
      text: 'text cannot be empty.',
      source: 'https://github.com/agentscope-ai/QwenPaw/issues/287',
    },
    {
      rule: 'content-type',
      variants: ['nested-list'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Input should be a valid dictionary or instance of Content',
      source: 'https://github.com/apecloud/ApeRAG/issues/1396',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      text: "'messages.2.content' : value must be a string",
      source: 'https://github.com/CherryHQ/cherry-studio/issues/3307',
    },
    {
      rule: 'arguments-not-json',
      variants: ['invalid', 'encoded-twice'],
      verdict: 'refuses',
      doubtful: true,
      text: 'invalid params, invalid function arguments json string',
      source: 'https://github.com/earendil-works/pi/issues/5468',
    },
    {
      rule: 'arguments-not-json',
      variants: ['empty'],
      verdict: 'refuses',
      doubtful: true,
      text: 'The "function.arguments" parameter of the code model must be in JSON format.',
      source: 'https://github.com/continuedev/continue/issues/11556',
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['call'],
      verdict: 'refuses',
      doubtful: true,
      text: 'invalid params, tool call id is invalid (2013)',
      source: 'https://github.com/Kilo-Org/kilocode/issues/3967',
    },
    {
      rule: 'unknown-role',
      variants: ['developer', 'function'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/chat/create',
    },
    // Most servers make longer ids themselves.
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine', 'characters', 'more-characters'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/guides/function-calling',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content', 'reasoning', 'reasoning_details'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_gpustack_qwen3_can_use_tools.yml',
    },
    // Nobody but the backend of Codex asks for them, and that has an address of its own.
    {
      rule: 'request-field',
      variants: ['instructions'],
      dialect: 'openai-responses',
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/responses/create',
    },
    // Only some templates take one call at a time.
    {
      rule: 'request-limits',
      variants: ['parallel-calls'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/guides/function-calling',
    },
    // Two instructions in front are common, and taken by all but some templates.
    {
      rule: 'system-message-position',
      variants: ['second'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    // Saved conversations end so, and most servers answer them.
    {
      rule: 'last-message-role',
      verdict: 'takes',
      source:
        'https://github.com/crewAIInc/crewAI/blob/f4731f5025f861c78e3af0487cc80bf5e7c64782/lib/crewai/tests/cassettes/agents/test_agent_error_on_parsing_tool.yaml',
    },
    // A prompt that stands in the instructions alone is common.
    {
      rule: 'no-user-message',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_openai_model_without_system_prompt.yaml',
    },
    // Who does not know the mark may pass over it.
    {
      rule: 'prefix-not-last',
      verdict: 'refuses',
      doubtful: true,
      text: 'Assistant message with prefix True must be last message',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'unsupported-role',
      variants: ['system'],
      dialect: 'openai-responses',
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/responses/create',
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/chat/create',
    },
    {
      rule: 'roles-alternate',
      verdict: 'takes',
      source:
        'https://github.com/crewAIInc/crewAI/blob/f4731f5025f861c78e3af0487cc80bf5e7c64782/lib/crewai/tests/cassettes/agents/test_agent_error_on_parsing_tool.yaml',
    },
    // Libraries write it, and most servers read it as left out.
    {
      rule: 'null-content',
      variants: ['calls'],
      verdict: 'takes',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['later-turn'],
      verdict: 'takes',
      source: 'https://github.com/NousResearch/hermes-agent/pull/11722',
    },
    // Which models see, their servers know.
    {
      rule: 'content-parts-unsupported',
      variants: ['image'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/chat/create',
    },
    {
      rule: 'unknown-property',
      variants: ['part'],
      verdict: 'refuses',
      doubtful: true,
      text: 'has invalid field(s): text',
      source: 'https://github.com/BigPizzaV3/CodexPlusPlus/issues/329',
    },
    {
      rule: 'tool-choice',
      variants: ['forced'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/api-reference/chat/create',
    },
    // Users interrupt.
    {
      rule: 'role-after-tool-result',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_multimodal_tool_returns/test_multimodal_tool_return_matrix[direct-binary-document-openai_chat].yaml',
    },
    {
      rule: 'tool-call-position',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_message_history_can_start_with_model_response.yaml',
    },
  ],
};
