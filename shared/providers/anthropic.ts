import type { Provider } from './provider.ts';

const UNANSWERED =
  'messages.2: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01. Each `tool_use` block must have a corresponding `tool_result` block in the next message.';

/** What is known of Anthropic. */
export const provider: Provider = {
  id: 'anthropic',
  name: 'Anthropic',
  about: "Anthropic's Messages API. It makes one of neighbouring messages of one role before it pairs.",
  dialects: ['anthropic-messages'],
  hosts: ['api.anthropic.com', '.anthropic.com'],
  models: [/^claude-/],
  facts: [
    {
      rule: 'arguments-type',
      variants: ['text', 'not-object', 'missing'],
      verdict: 'refuses',
      text: 'messages.61.content.0.tool_use.input: Input should be a valid dictionary',
      source: 'https://github.com/anthropics/claude-code/issues/6696',
    },
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: 'messages.0.content.0: unexpected `tool_use_id` found in `tool_result` blocks: toolu_01. Each `tool_result` block must have a corresponding `tool_use` block in the previous message.',
      source: 'https://github.com/anthropics/claude-code/issues/18947',
    },
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/anthropics/claude-code/issues/8210',
    },
    {
      rule: 'misplaced-tool-result',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls',
    },
    {
      rule: 'duplicate-tool-result',
      verdict: 'refuses',
      text: 'messages.2.content.1: each tool_use must have a single result. Found multiple `tool_result` blocks with id: toolu_01',
      source: 'https://github.com/QwenLM/qwen-code/pull/8163',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['same-turn'],
      verdict: 'refuses',
      text: 'messages.1.content.1: `tool_use` ids must be unique',
      source: 'https://github.com/BerriAI/litellm/issues/23510',
    },
    {
      rule: 'missing-tool-call-id',
      verdict: 'refuses',
      text: 'messages.1.content.1.tool_use.id: Field required',
      source: 'https://errs.dmxapi.cn/detail.php?id=1592',
    },
    {
      rule: 'empty-messages',
      verdict: 'refuses',
      text: 'messages must have at least one element',
      source: 'https://github.com/Helicone/helicone/pull/5257',
    },
    {
      rule: 'empty-content',
      variants: ['part'],
      verdict: 'refuses',
      text: 'messages: text content blocks must be non-empty',
      source: 'https://github.com/anthropics/claude-code/issues/59812',
    },
    {
      rule: 'empty-content',
      variants: ['user'],
      verdict: 'refuses',
      text: 'messages.9: all messages must have non-empty content except for the optional final assistant message',
      source: 'https://github.com/anthropics/claude-code/issues/6774',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      models: [/^claude-(2|3|instant)/],
      verdict: 'refuses',
      text: 'messages.9: all messages must have non-empty content except for the optional final assistant message',
      source: 'https://github.com/anthropics/claude-code/issues/3196',
    },
    // Seen taken in the middle of a conversation in July 2026; older threads show it refused.
    {
      rule: 'empty-content',
      variants: ['assistant'],
      verdict: 'takes',
      source: 'https://github.com/theopenco/llmgateway/pull/3127',
    },
    {
      rule: 'empty-content',
      variants: ['tool'],
      verdict: 'takes',
      source: 'https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls',
    },
    {
      rule: 'null-content',
      verdict: 'refuses',
      source: 'https://platform.claude.com/docs/en/api/messages',
    },
    {
      rule: 'missing-content',
      verdict: 'refuses',
      source: 'https://platform.claude.com/docs/en/api/messages',
    },
    // A result may leave its content out.
    {
      rule: 'missing-content',
      variants: ['tool'],
      verdict: 'takes',
      source: 'https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls',
    },
    {
      rule: 'unknown-role',
      verdict: 'refuses',
      text: 'messages: Unexpected role "tool". Allowed roles are "user" or "assistant".',
      source: 'https://github.com/NyarchLinux/NyarchAssistant/issues/157',
    },
    {
      rule: 'tool-call-id-format',
      variants: ['characters'],
      verdict: 'refuses',
      text: "messages.1.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
      source: 'https://github.com/maximhq/bifrost/issues/5097',
    },
    {
      rule: 'system-message-position',
      variants: ['leading'],
      verdict: 'refuses',
      text: 'messages: Unexpected role "system". The Messages API accepts a top-level `system` parameter, not "system" as an input message role.',
      source: 'https://github.com/ianarawjo/ChainForge/issues/271',
    },
    {
      rule: 'system-message-position',
      variants: ['after-user', 'after-result', 'after-assistant'],
      models: [
        /claude-(instant|[123](?!\d)|4-|(sonnet|haiku)-4|opus-4(?!-([89]|\d\d?(?!\d)))|sonnet-5(?![.-]\d(?!\d)))/,
      ],
      verdict: 'refuses',
      text: "role 'system' is not supported on this model",
      source:
        'https://docs.rs/gproxy-transform/2.6.1/src/gproxy_transform/transform/common/claude_mid_conv_system.rs.html',
    },
    {
      rule: 'system-message-position',
      variants: ['after-user', 'after-result'],
      verdict: 'takes',
      source: 'https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages',
    },
    {
      rule: 'reasoning-signature',
      variants: ['unsigned'],
      verdict: 'refuses',
      text: 'messages.1.content.0.thinking.signature: Field required',
      source: 'https://github.com/justlovemaki/AIClient2API/issues/437',
    },
    {
      rule: 'reasoning-signature',
      variants: ['foreign'],
      verdict: 'refuses',
      text: 'messages.1.content.0: Invalid `signature` in `thinking` block',
      source: 'https://github.com/code-yeongyu/oh-my-openagent/issues/2775',
    },
    {
      rule: 'reasoning-signature',
      variants: ['no-words'],
      verdict: 'refuses',
      text: 'messages.1.content.0.thinking.thinking: Field required',
      source: 'https://github.com/dirge-code/dirge/issues/821',
    },
    {
      rule: 'reasoning-position',
      verdict: 'refuses',
      text: 'messages.1: The final block in an assistant message cannot be `thinking`.',
      source: 'https://github.com/tailcallhq/forgecode/issues/2107',
    },
    // Newer models think without being asked to.
    {
      rule: 'unsupported-reasoning',
      variants: ['switched-off'],
      models: [/claude-(3-7|4-|(sonnet|opus|haiku)-4(?!-[6-9]))/],
      verdict: 'refuses',
      text: 'messages.1.content.0: When thinking is disabled, an `assistant` message in the final position cannot contain `thinking`. To use thinking blocks, enable `thinking` in your request.',
      source: 'https://github.com/tailcallhq/forgecode/issues/1853',
    },
    {
      rule: 'missing-reasoning',
      variants: ['running'],
      verdict: 'refuses',
      text: 'messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`. When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the lastmost set of `tool_use` and `tool_result` blocks).',
      source: 'https://github.com/openai/openai-agents-python/issues/1704',
    },
    {
      rule: 'missing-reasoning',
      variants: ['not-first'],
      verdict: 'refuses',
      text: 'messages.5.content.0: If an assistant message contains any thinking blocks, the first block must be `thinking` or `redacted_thinking`. Found `text`.',
      source: 'https://github.com/anthropics/claude-code/issues/20691',
    },
    {
      rule: 'content-after-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source:
        'https://github.com/anomalyco/opencode/blob/678c40589f4c75ff88c139ee824ddb840908a912/packages/llm/test/fixtures/recordings/anthropic-messages/rejects-malformed-assistant-tool-order-without-patch.json',
    },
    {
      rule: 'orphan-tool-result',
      variants: ['server-result'],
      verdict: 'refuses',
      text: 'messages.7.content.0: unexpected `tool_use_id` found in `advisor_tool_result` blocks: srvtoolu_01. Each `advisor_tool_result` block must have a corresponding `server_tool_use` block before it.',
      source: 'https://github.com/anthropics/claude-code/issues/64383',
    },
    {
      rule: 'split-tool-results',
      verdict: 'takes',
      source: 'https://github.com/MoonshotAI/kimi-cli/pull/1978',
    },
    // What the documentation says of the place; nobody was seen trying another.
    {
      rule: 'system-message-position',
      variants: ['after-assistant'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages',
    },
    {
      rule: 'trailing-whitespace',
      verdict: 'refuses',
      text: 'messages: final assistant content cannot end with trailing whitespace',
      source: 'https://github.com/crewAIInc/crewAI/pull/5577',
    },
    {
      rule: 'duplicate-tool-name',
      verdict: 'refuses',
      text: 'tools: Tool names must be unique.',
      source: 'https://github.com/anthropics/claude-code/issues/10687',
    },
    {
      rule: 'tool-choice',
      variants: ['forced-while-thinking'],
      verdict: 'refuses',
      text: 'Thinking may not be enabled when tool_choice forces tool use.',
      source: 'https://github.com/mastra-ai/mastra/issues/7507',
    },
    {
      rule: 'tool-definition',
      variants: ['nested'],
      verdict: 'refuses',
      text: "tools.0: Input tag 'function' found using 'type' does not match any of the expected tags: 'bash_20250124', 'custom'",
      source: 'https://errs.dmxapi.cn/detail.php?id=1132',
    },
    {
      rule: 'request-limits',
      variants: ['cache-marks'],
      verdict: 'refuses',
      text: 'A maximum of 4 blocks with cache_control may be provided. Found 5.',
      source: 'https://github.com/griffinmartin/opencode-claude-auth/issues/121',
    },
    {
      rule: 'unknown-property',
      variants: ['message', 'part'],
      verdict: 'refuses',
      text: 'messages.65.content.1.tool_use.text: Extra inputs are not permitted',
      source: 'https://github.com/anthropics/claude-code/issues/4378',
    },
    {
      rule: 'blank-text',
      verdict: 'refuses',
      text: 'messages: text content blocks must contain non-whitespace text',
      source: 'https://github.com/anthropics/claude-code/issues/23369',
    },
    {
      rule: 'last-message-role',
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source: 'https://github.com/agenticloops-ai/agentic-ai-engineering/issues/43',
    },
    {
      rule: 'last-message-role',
      dialect: 'anthropic-messages',
      models: [/claude-(opus|sonnet|haiku)-(4[.-][6-9](?!\d)|[5-9](?!\d))|claude-(fable|mythos)/],
      verdict: 'refuses',
      text: 'This model does not support assistant message prefill. The conversation must end with a user message.',
      source: 'https://github.com/llm-exe/llm-exe/issues/503',
    },
    {
      rule: 'roles-alternate',
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source:
        'https://github.com/anomalyco/opencode/blob/678c40589f4c75ff88c139ee824ddb840908a912/packages/llm/test/fixtures/recordings/anthropic-messages/accepts-malformed-assistant-tool-order-with-default-patch.json',
    },
    // Models that were asked before the API began to make one message of several, in 2024.
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant'],
      dialect: 'anthropic-messages',
      models: [/^claude-(2|instant|3-(haiku|opus|sonnet)-2024)/],
      verdict: 'refuses',
      text: 'messages: roles must alternate between "user" and "assistant", but found multiple "user" roles in a row',
      source: 'https://github.com/mattermost/mattermost-plugin-agents/issues/180',
    },
    {
      rule: 'first-message-role',
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_anthropic/test_anthropic_model_empty_message_on_history.yaml',
    },
    {
      rule: 'first-message-role',
      dialect: 'anthropic-messages',
      models: [/^claude-(2|instant|3-(haiku|opus|sonnet)-2024)/],
      verdict: 'refuses',
      text: 'messages: first message must use the "user" role',
      source: 'https://github.com/lobehub/lobehub/issues/1601',
    },
  ],
};
