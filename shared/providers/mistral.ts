import type { Provider } from './provider.ts';

const VALIDATOR =
  'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py';
const COUNT = 'Not the same number of function calls and responses';
const ORDER = "Unexpected role 'tool' after role 'user'";

/** What is known of Mistral. */
export const provider: Provider = {
  id: 'mistral',
  name: 'Mistral',
  about: "Mistral's own API: it counts results and looks at the order of roles.",
  dialects: ['openai-chat'],
  hosts: ['api.mistral.ai', '.api.mistral.ai', 'codestral.mistral.ai'],
  // Its own names tell neither a tag nor how a model was trained.
  models: [
    /^(open-)?(mistral|mixtral|ministral|codestral|pixtral|magistral|devstral|voxtral)-(?!.*(instruct|:))/,
  ],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: ORDER,
      source: 'https://github.com/charmbracelet/crush/issues/279',
    },
    // It counts, and compares no ids; newer servers may.
    {
      rule: 'orphan-tool-result',
      variants: ['wrong-address'],
      verdict: 'refuses',
      doubtful: true,
      source: VALIDATOR,
    },
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: COUNT,
      source: 'https://github.com/mistralai/client-ts/issues/106',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: ORDER,
      source: 'https://github.com/charmbracelet/crush/issues/279',
    },
    {
      rule: 'duplicate-tool-result',
      verdict: 'refuses',
      text: COUNT,
      source: 'https://github.com/partITech/php-mistral/issues/57',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Pydantic validation error: messages.1.content',
      source: 'https://github.com/mistralai/mistral-common/issues/324',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_mistral_mistral-small-latest_can_handle_multiple_tool_calls_in_a_single_response.yml',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls-list'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_multimodal_tool_returns/test_multimodal_tool_return_matrix[direct-binary-document-mistral].yaml',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: 'Assistant message must have either content or tool_calls, but not none.',
      source: 'https://github.com/OpenHands/OpenHands/issues/8685',
    },
    {
      rule: 'null-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: 'Assistant message must have either content or tool_calls, but not none.',
      source: 'https://github.com/OpenHands/OpenHands/issues/8685',
    },
    {
      rule: 'empty-messages',
      verdict: 'refuses',
      text: 'Conversation must have at least one message',
      source: VALIDATOR,
    },
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine'],
      verdict: 'refuses',
      text: 'Tool call id was call_1 but must be a-z, A-Z, 0-9, with a length of 9.',
      source: 'https://github.com/anomalyco/opencode/issues/1680',
    },
    // The template of Devstral 2 has no such check.
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine'],
      models: [/devstral-2/i],
      verdict: 'takes',
      source: 'https://github.com/ml-explore/mlx-lm/issues/1375',
    },
    // Who knows no such member cannot ask for it.
    {
      rule: 'missing-reasoning',
      variants: ['call', 'call-asked', 'earlier-call', 'earlier-call-asked'],
      verdict: 'takes',
      source: 'https://github.com/charmbracelet/crush/issues/1590',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content'],
      verdict: 'refuses',
      text: '"type": "extra_forbidden", "msg": "Extra inputs are not permitted", "loc": ["body", "messages", X, "assistant", "reasoning_content"]',
      source: 'https://github.com/charmbracelet/crush/issues/1590',
    },
    // The table of its open validator, whose words about other roles its own API answered.
    {
      rule: 'system-message-position',
      variants: ['after-assistant', 'after-result'],
      verdict: 'refuses',
      text: "Unexpected role 'system' after role 'assistant'",
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'content-with-tool-calls',
      variants: ['empty-list'],
      verdict: 'refuses',
      text: 'Assistant message must have either content or tool_calls, but not both.',
      source: 'https://github.com/langchain-ai/langchain/issues/21196',
    },
    // Its own API took both later.
    {
      rule: 'content-with-tool-calls',
      variants: ['words'],
      until: '2024-12-31',
      verdict: 'refuses',
      text: 'Assistant message must have either content or tool_calls, but not both.',
      source: 'https://github.com/mistralai/mistral-common/issues/186',
    },
    // Without words the list counts for none.
    {
      rule: 'empty-tool-calls',
      verdict: 'takes',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'unknown-property',
      variants: ['message', 'answer'],
      verdict: 'refuses',
      text: '"type": "extra_forbidden", "loc": ["body", "messages", X, "assistant", "metadata"], "msg": "Extra inputs are not permitted"',
      source: 'https://github.com/BerriAI/litellm/issues/30882',
    },
    {
      rule: 'unknown-property',
      variants: ['name'],
      verdict: 'refuses',
      text: '{"type":"extra_forbidden","loc":["body","messages",0,"user","name"],"msg":"Extra inputs are not permitted"}',
      source: 'https://github.com/BerriAI/litellm/issues/30835',
    },
    {
      rule: 'function-name-format',
      variants: ['characters', 'dots', 'too-long'],
      verdict: 'refuses',
      text: 'Function name was {name} but must be a-z, A-Z, 0-9, or contain underscores and dashes, with a maximum length of 64.',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'last-message-role',
      variants: ['assistant', 'thinking-off', 'after-assistant', 'with-tools'],
      verdict: 'refuses',
      text: 'Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant',
      source: 'https://github.com/microsoft/autogen/issues/5044',
    },
    {
      rule: 'last-message-role',
      variants: ['prefix'],
      verdict: 'takes',
      source: 'https://github.com/anomalyco/opencode/issues/19115',
    },
    {
      rule: 'prefix-not-last',
      verdict: 'refuses',
      text: 'Assistant message with prefix True must be last message',
      source: VALIDATOR,
    },
    {
      rule: 'role-after-tool-result',
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_multimodal_tool_attachments_mistral_mistral-small-latest_describes_images_returned_from_tools.yml',
    },
    {
      rule: 'role-after-tool-result',
      until: '2026-06-30',
      verdict: 'refuses',
      text: "Unexpected role 'user' after role 'tool'",
      source: 'https://github.com/zed-industries/zed/issues/37021',
    },
    // Names of weights that other servers run, with the open validator in front.
    {
      rule: 'role-after-tool-result',
      models: [/^mistralai\//],
      verdict: 'refuses',
      text: "Unexpected role 'user' after role 'tool'",
      source: 'https://github.com/mistralai/mistral-vibe/issues/578',
    },
    {
      rule: 'missing-tool-call-id',
      verdict: 'refuses',
      text: 'Tool call id has to be defined.',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'missing-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: 'Assistant message must have either content or tool_calls, but not none.',
      source: 'https://github.com/OpenHands/OpenHands/issues/8685',
    },
    {
      rule: 'null-content',
      variants: ['calls'],
      verdict: 'takes',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    // Its models give one id again in a later turn.
    {
      rule: 'duplicate-tool-call-id',
      variants: ['later-turn'],
      verdict: 'takes',
      source: 'https://github.com/NousResearch/hermes-agent/pull/11722',
    },
    // Its own reader fills the type in.
    {
      rule: 'tool-call-shape',
      variants: ['untyped-call', 'untyped-tool'],
      verdict: 'takes',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/tool_calls.py',
    },
  ],
};
