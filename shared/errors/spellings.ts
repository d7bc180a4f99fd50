/** A refusal in words that no fact holds. */
export interface Spelling {
  readonly rule: string;
  /** Ids, numbers, `{name}` and `…` stand for what differs. */
  readonly text: string;
  /** Ids of providers seen saying it; empty: servers of which no more is known. */
  readonly providers: readonly string[];
  /** URL. */
  readonly source: string;
}

/**
 * Other spellings of what facts say, and texts of servers nobody named, by rule. What a fact says word by word is found by
 * the fact and does not stand here again.
 */
export const SPELLINGS: readonly Spelling[] = [
  {
    rule: 'arguments-type',
    providers: ['vllm'],
    text: 'TypeError: Can only get item pairs from a mapping.',
    source: 'https://github.com/QwenLM/Qwen3-Coder/issues/444',
  },
  {
    rule: 'arguments-type',
    providers: ['ollama'],
    text: 'json: cannot unmarshal array into Go struct field ChatRequest.messages.content of type string',
    source: 'https://github.com/aliasrobotics/cai/issues/76',
  },
  {
    rule: 'content-parts-unsupported',
    providers: [],
    text: 'messages[0].content: str type expected',
    source: 'https://github.com/jeffdapaz/VisualChatGPTStudio/issues/66',
  },
  {
    rule: 'content-parts-unsupported',
    providers: ['openai'],
    text: "Invalid type for 'messages[0].content': expected a string, but got an array instead.",
    source: 'https://github.com/danny-avila/LibreChat/issues/3111',
  },
  {
    rule: 'content-parts-unsupported',
    providers: ['llama-cpp'],
    text: '[json.exception.type_error.302] type must be string, but is array',
    source: 'https://github.com/danny-avila/LibreChat/issues/3111',
  },
  {
    rule: 'content-type',
    providers: ['lm-studio'],
    text: 'Only text tool_result blocks are supported when tool_result.content is an array.',
    source: 'https://github.com/zhukunpenglinyutong/jetbrains-cc-gui/issues/984',
  },
  {
    rule: 'content-type',
    providers: [],
    text: 'invalid_request_error … Invalid input',
    source: 'https://github.com/CommandCodeAI/command-code/issues/850',
  },
  {
    rule: 'duplicate-tool-call-id',
    providers: [],
    text: "Duplicate 'call_id': {id}",
    source: 'https://github.com/earendil-works/pi/issues/9057',
  },
  {
    rule: 'empty-content',
    providers: ['anthropic'],
    text: 'messages.30.content.2.text: cache_control cannot be set for empty text blocks',
    source: 'https://github.com/anthropics/claude-code/issues/59812',
  },
  {
    rule: 'empty-content',
    providers: ['bedrock'],
    text: 'The content field at messages.2.content.0.toolResult cannot be empty when status value is error.',
    source: 'https://github.com/aws-samples/sample-multi-agent-orchestration-chat-on-agentcore/issues/15',
  },
  {
    rule: 'empty-content',
    providers: ['cohere'],
    text: 'message must be at least 1 token long or tool results must be specified.',
    source: 'https://github.com/kwaroran/Risuai/issues/504',
  },
  {
    rule: 'empty-content',
    providers: ['cohere'],
    text: 'all elements in history must have a message.',
    source: 'https://github.com/kwaroran/Risuai/issues/504',
  },
  {
    rule: 'empty-content',
    providers: ['cohere'],
    text: 'cannot specify both message and tool_results in multistep mode',
    source: 'https://github.com/langchain-ai/langchain-cohere/pull/15',
  },
  {
    rule: 'empty-content',
    providers: ['nvidia-nim'],
    text: 'String should have at least 1 character',
    source: 'https://github.com/vercel/ai/pull/14613',
  },
  {
    rule: 'empty-content',
    providers: ['moonshot'],
    text: 'agent message content is empty',
    source: 'https://github.com/labring/FastGPT/issues/3575',
  },
  {
    rule: 'empty-messages',
    providers: ['mistral'],
    text: 'Conversation must start with a user message or system message',
    source:
      'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
  },
  {
    rule: 'function-name-format',
    providers: ['openai'],
    text: 'messages[9].tool_calls[0].function.name … string does not match pattern',
    source: 'https://github.com/mcp-use/mcp-use/issues/90',
  },
  {
    rule: 'item-not-persisted',
    providers: ['openai'],
    text: 'previous_response_not_found',
    source: 'https://github.com/smg-project/smg/pull/916',
  },
  {
    rule: 'last-message-role',
    providers: ['gemini'],
    text: 'Please ensure that multiturn requests alternate between user and model.',
    source: 'https://github.com/songquanpeng/one-api/issues/836',
  },
  {
    rule: 'misplaced-tool-result',
    providers: ['anthropic'],
    text: 'messages.48: Did not find 1 tool_result block(s) at the beginning of this message. Messages following tool_use blocks must begin with a matching number of tool_result blocks.',
    source: 'https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls',
  },
  {
    rule: 'missing-content',
    providers: ['qwen'],
    text: 'Input error. Field required: input.messages.2.content',
    source: 'https://github.com/jekalmin/extended_openai_conversation/pull/456',
  },
  {
    rule: 'missing-content',
    providers: [],
    text: 'messages.2.content: Field required',
    source: 'https://github.com/jekalmin/extended_openai_conversation/pull/456',
  },
  {
    rule: 'missing-reasoning',
    providers: ['deepseek'],
    text: 'messages[51]: assistant message with tool_calls must include reasoning_content',
    source: 'https://github.com/earendil-works/pi/issues/4504',
  },
  {
    rule: 'missing-reasoning',
    providers: ['anthropic'],
    text: 'messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `{kind}`.',
    source: 'https://github.com/n8n-io/n8n/issues/22550',
  },
  {
    rule: 'missing-reasoning',
    providers: ['openai'],
    text: "Item 'msg_1' of type 'message' was provided without its required 'reasoning' item: 'rs_1'.",
    source: 'https://github.com/continuedev/continue/pull/11785',
  },
  {
    rule: 'missing-tool-call-id',
    providers: [],
    text: 'messages.2.tool_call_id: Field required',
    source: 'https://fastapi.tiangolo.com/tutorial/handling-errors/',
  },
  {
    rule: 'missing-tool-call-id',
    providers: [],
    text: 'HTTP 400, messages.2.tool_call_id',
    source: 'https://github.com/openai/codex/issues/42088',
  },
  {
    rule: 'no-user-message',
    providers: ['zhipu'],
    text: 'messages 参数非法。请检查文档。',
    source: 'https://github.com/MetaGLM/zhipuai-sdk-python-v4/issues/14',
  },
  {
    rule: 'null-content',
    providers: [],
    text: 'expected string, received null at "params.messages[N].content"',
    source: 'https://github.com/docker/docker-agent/issues/63',
  },
  {
    rule: 'null-content',
    providers: [],
    text: 'body.messages.content.str - Input should be a valid string',
    source: 'https://github.com/sigoden/aichat/pull/1326',
  },
  {
    rule: 'null-content',
    providers: ['mistral', 'vllm'],
    text: 'Pydantic validation error for messages.1.content',
    source: 'https://github.com/pydantic/pydantic-ai/issues/5206',
  },
  {
    rule: 'null-content',
    providers: ['cloudflare'],
    text: "AiError: Bad input: Error: oneOf at '/' not met … Type mismatch of '/messages/0/content', 'array' not in 'string'",
    source: 'https://github.com/pydantic/pydantic-ai/issues/5206',
  },
  {
    rule: 'orphan-tool-result',
    providers: ['mistral'],
    text: 'Unexpected role RoleEnum.tool',
    source: 'https://github.com/mistralai/mistral-inference/issues/135',
  },
  {
    rule: 'orphan-tool-result',
    providers: ['openai', 'openai-codex'],
    text: 'No tool call found for custom tool call output with call_id call_1.',
    source: 'https://github.com/qxcnm/Codex-Manager/issues/476',
  },
  {
    rule: 'reasoning-signature',
    providers: ['anthropic'],
    text: 'messages.9.content.15: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified.',
    source: 'https://github.com/anthropics/claude-code/issues/63267',
  },
  {
    rule: 'reasoning-signature',
    providers: ['openai'],
    text: 'The encrypted content … could not be verified.',
    source: 'https://github.com/openai/codex/issues/8145',
  },
  {
    rule: 'reasoning-signature',
    providers: [],
    text: 'Input[1] missing required field `summary`',
    source: 'https://github.com/newo-ether/Agora/issues/141',
  },
  {
    rule: 'request-field',
    providers: ['openai-codex'],
    text: 'Instructions are not valid',
    source: 'https://github.com/openai/codex/issues/1674',
  },
  {
    rule: 'roles-alternate',
    providers: ['perplexity'],
    text: 'messages must be an alternating sequence of user/tool and assistant messages',
    source: 'https://github.com/FoundationAgents/OpenManus/issues/580',
  },
  {
    rule: 'roles-alternate',
    providers: ['perplexity'],
    text: 'After the (optional) system message(s), user or tool message(s) should alternate with assistant message(s).',
    source: 'https://github.com/pipecat-ai/pipecat/pull/4009',
  },
  {
    rule: 'system-message-position',
    providers: ['cohere'],
    text: 'system turn must be the first in the list',
    source: 'https://docs.cohere.com/reference/errors',
  },
  {
    rule: 'system-message-position',
    providers: ['cohere'],
    text: 'message must not be empty in a turn',
    source: 'https://docs.cohere.com/reference/errors',
  },
  {
    rule: 'system-message-position',
    providers: ['cohere'],
    text: 'Invalid role in chat_history at index 2. Role must be one of the following: User, Chatbot, System, Tool',
    source: 'https://docs.cohere.com/reference/errors',
  },
  {
    rule: 'system-message-position',
    providers: ['mistral'],
    text: "Unexpected role 'system' after role 'tool'",
    source:
      'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
  },
  {
    rule: 'tool-call-id-format',
    providers: ['mistral'],
    text: 'Tool call id has to be defined.',
    source: 'https://github.com/avante-corp/avante.nvim/pull/2951',
  },
  {
    rule: 'tools-required',
    providers: ['anthropic'],
    text: 'Requests which include `tool_use` or `tool_result` blocks must define tools',
    source: 'https://portkey.ai/error-library/tool-definition-error-10488',
  },
  {
    rule: 'unanswered-tool-call',
    providers: ['bedrock'],
    text: 'messages.54: Did not find 2 `tool_result` block(s) at the beginning of this message. Messages following `tool_use` blocks must begin with a matching number of `tool_result` blocks.',
    source: 'https://github.com/genkit-ai/aws-bedrock-js-plugin/issues/664',
  },
  {
    rule: 'unanswered-tool-call',
    providers: ['openai', 'openai-codex'],
    text: 'No tool output found for custom tool call call_1.',
    source: 'https://github.com/diegosouzapw/OmniRoute/issues/8946',
  },
  {
    rule: 'unknown-property',
    providers: ['mistral'],
    text: 'tools extra_forbidden, input: []',
    source: 'https://github.com/BerriAI/litellm/issues/30835',
  },
  {
    rule: 'unknown-property',
    providers: [],
    text: 'messages.0.{name}: Extra inputs are not permitted',
    source: 'https://github.com/BerriAI/litellm/issues/30835',
  },
  {
    rule: 'unknown-property',
    providers: ['anthropic'],
    text: 'system.1.{name}: Extra inputs are not permitted',
    source: 'https://github.com/anthropics/claude-code/issues/4378',
  },
  {
    rule: 'unknown-property',
    providers: ['openai'],
    text: "Unknown parameter: 'input[1].{name}'.",
    source: 'https://github.com/BerriAI/litellm/issues/13420',
  },
  {
    rule: 'unknown-role',
    providers: [],
    text: 'messages[3].role: unknown variant `{role}`, expected one of `system`, `user`, `assistant`, `tool`',
    source: 'https://github.com/crazyyanchao/llmcompiler/issues/1',
  },
];
