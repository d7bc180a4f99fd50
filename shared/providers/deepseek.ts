import type { Provider } from './provider.ts';

const ORPHAN = "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'";
const UNANSWERED =
  "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. (insufficient tool messages following tool_calls message)";

const RECORDED_RESPONSES =
  'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_deepseek_responses/test_deepseek_responses_replay_own_reasoning_history.yaml';

/** What is known of DeepSeek. */
export const provider: Provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  about: "DeepSeek's own API, a strict reader (serde) of the same shape.",
  dialects: ['openai-chat', 'openai-responses', 'anthropic-messages'],
  hosts: ['api.deepseek.com'],
  models: [/^deepseek-(chat|reasoner|flash|v\d)/],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: ORPHAN,
      source: 'https://github.com/qwersyk/Newelle/issues/425',
    },
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/Effect-TS/effect/issues/6702',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/Effect-TS/effect/issues/6702',
    },
    {
      rule: 'missing-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: 'Failed to deserialize the JSON body into the target type: missing field `content`',
      source: 'https://github.com/pig-mesh/deepseek4j/issues/41',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      text: 'Failed to deserialize the JSON body into the target type: missing field `content`',
      source: 'https://github.com/pig-mesh/deepseek4j/issues/40',
    },
    // A body without it got as far as the check of the pairing.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      models: [/^deepseek-chat/],
      verdict: 'takes',
      source: 'https://github.com/Effect-TS/effect/issues/6702',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_deepseek/test_deepseek_deferred_capability_with_thinking.yaml',
    },
    {
      rule: 'null-content',
      variants: ['tool', 'user'],
      verdict: 'refuses',
      source: 'https://github.com/HKUDS/nanobot/pull/3869',
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
      verdict: 'takes',
      source: 'https://github.com/AstrBotDevs/AstrBot/issues/7202',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/48354',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'missing', 'developer', 'function'],
      verdict: 'refuses',
      text: 'unknown variant, expected one of `system`, `user`, `assistant`, `tool`, `latest_reminder`',
      source: 'https://github.com/decolua/9router/issues/773',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'No tool output found for tool call call_1.',
      source: 'https://github.com/deepseek-ai/DeepSeek-V3/issues/1588',
    },
    {
      rule: 'unanswered-tool-call',
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'No tool output found for tool call call_1.',
      source: 'https://github.com/deepseek-ai/awesome-deepseek-integration/issues/740',
    },
    // It names reasoning in a way of its own.
    {
      rule: 'item-id-format',
      variants: ['reasoning'],
      dialect: 'openai-responses',
      verdict: 'takes',
      source: RECORDED_RESPONSES,
    },
    {
      rule: 'reasoning-position',
      variants: ['unnamed-message', 'unnamed-call'],
      dialect: 'openai-responses',
      verdict: 'takes',
      source: RECORDED_RESPONSES,
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_deepseek/test_deepseek_deferred_capability_with_thinking.yaml',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call-asked', 'earlier-call-asked'],
      models: [/^deepseek/],
      verdict: 'refuses',
      text: 'The reasoning_content in the thinking mode must be passed back to the API.',
      source: 'https://github.com/JohnnyZ93/oai-compatible-copilot/issues/202',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call'],
      models: [/^deepseek-(reasoner|v4)/],
      verdict: 'refuses',
      text: 'Missing `reasoning_content` field in the assistant message at message index 2.',
      source: 'https://github.com/Sylinko/Everywhere/issues/287',
    },
    // Until the fourth version the thoughts of earlier turns were to be left out.
    {
      rule: 'missing-reasoning',
      variants: ['earlier-call'],
      models: [/^deepseek-(reasoner|v4)/],
      verdict: 'refuses',
      doubtful: true,
      text: 'Missing `reasoning_content` field in the assistant message at message index 2.',
      source: 'https://github.com/Sylinko/Everywhere/issues/287',
    },
    {
      rule: 'missing-reasoning',
      variants: ['empty'],
      verdict: 'takes',
      source: 'https://github.com/esengine/DeepSeek-Reasonix/issues/6173',
    },
    {
      rule: 'split-tool-results',
      dialect: 'anthropic-messages',
      verdict: 'refuses',
      text: 'messages.7:`tool_use` ids were found without `tool_result` blocks immediately after: call_00_1',
      source: 'https://github.com/deepseek-ai/DeepSeek-V3/issues/967',
    },
    {
      rule: 'duplicate-tool-result',
      dialect: 'anthropic-messages',
      verdict: 'refuses',
      text: 'messages.2.content.1: each tool_use must have a single result. Found multiple `tool_result` blocks with id: toolu_01',
      source: 'https://github.com/QwenLM/qwen-code/pull/8163',
    },
    // Its endpoint in Anthropic's format takes reasoning nobody signed, and wants it beside calls.
    {
      rule: 'reasoning-signature',
      variants: ['unsigned', 'foreign'],
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source: 'https://github.com/leookun/cursor-byok/pull/276',
    },
    {
      rule: 'missing-reasoning',
      variants: ['call-asked', 'earlier-call-asked'],
      dialect: 'anthropic-messages',
      models: [/^deepseek/],
      verdict: 'refuses',
      text: 'The `content[].thinking` in the thinking mode must be passed back to the API.',
      source: 'https://github.com/leookun/cursor-byok/pull/276',
    },
    // It asks for reasoning beside calls, wherever the turn begins.
    {
      rule: 'missing-reasoning',
      variants: ['empty', 'running'],
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source: 'https://github.com/leookun/cursor-byok/pull/276',
    },
    {
      rule: 'system-message-position',
      dialect: 'anthropic-messages',
      verdict: 'refuses',
      text: 'messages[1].role: unknown variant `system`, expected `user` or `assistant`',
      source: 'https://github.com/deepseek-ai/awesome-deepseek-integration/issues/639',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    // A gateway in front of it said so.
    {
      rule: 'duplicate-tool-name',
      dialect: 'openai-chat',
      verdict: 'refuses',
      doubtful: true,
      text: 'Tool names must be unique',
      source: 'https://github.com/decolua/9router/pull/3332',
    },
    // A gateway in front of it said so.
    {
      rule: 'duplicate-tool-name',
      dialect: 'openai-responses',
      verdict: 'refuses',
      doubtful: true,
      text: 'Tool names must be unique',
      source: 'https://github.com/decolua/9router/pull/3332',
    },
    {
      rule: 'tool-definition',
      variants: ['no-parameters'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_deepseek/test_deepseek_deferred_capability_with_thinking.yaml',
    },
    {
      rule: 'tool-call-shape',
      variants: ['flat-call'],
      verdict: 'refuses',
      source: 'https://github.com/deepseek-ai/awesome-deepseek-integration/issues/520',
    },
    {
      rule: 'tool-call-shape',
      variants: ['flat-tool'],
      verdict: 'refuses',
      text: 'tools[0]: missing field `function`',
      source: 'https://github.com/danny-avila/LibreChat/issues/12804',
    },
    {
      rule: 'last-message-role',
      variants: ['prefix'],
      dialect: 'openai-chat',
      verdict: 'takes',
      source: 'https://api-docs.deepseek.com/guides/chat_prefix_completion',
    },
    // Seen until April 2025; the name stands for other models since December.
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'assistant-calls'],
      dialect: 'openai-chat',
      models: [/deepseek-(reasoner|r1)/i],
      until: '2025-11-30',
      verdict: 'refuses',
      text: 'deepseek-reasoner does not support successive user or assistant messages (messages[10] and messages[11] in your input). You should interleave the user/assistant messages in the message sequence.',
      source: 'https://github.com/open-webui/open-webui/issues/9266',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_text_models_deepseek_deepseek-chat_can_understand_text.yml',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      until: '2025-04-30',
      verdict: 'refuses',
      text: 'messages[2]: invalid type: sequence, expected a string',
      source: 'https://github.com/chatboxai/chatbox/issues/1740',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['image'],
      verdict: 'refuses',
      text: 'messages[154]: unknown variant `image_url`, expected `text`',
      source: 'https://github.com/Zoo-Code-Org/Zoo-Code/issues/1106',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      text: 'Failed to deserialize the JSON body into the target type: missing field `type`',
      source: 'https://github.com/Zoo-Code-Org/Zoo-Code/issues/1106',
    },
  ],
};
