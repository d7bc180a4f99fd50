import { responses } from './openai-responses.ts';
import type { Provider } from './provider.ts';

const REFERENCE = 'https://platform.openai.com/docs/api-reference/chat/create';
const ORPHAN =
  "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.";
const UNANSWERED =
  "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.";
const RECORDED_ANSWERS =
  'https://github.com/crewAIInc/crewAI/blob/f4731f5025f861c78e3af0487cc80bf5e7c64782/lib/crewai/tests/cassettes/agents/test_agent_error_on_parsing_tool.yaml';
const RECORDED_OMITTED =
  'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_message_history_can_start_with_model_response.yaml';

/** What is known of OpenAI. */
export const provider: Provider = {
  id: 'openai',
  name: 'OpenAI',
  about:
    "OpenAI's own API: the strictest reader of who answers whom, and the home of the Chat Completions and Responses formats.",
  dialects: ['openai-chat', 'openai-responses'],
  hosts: ['api.openai.com', '.api.openai.com', 'gateway.ai.cloudflare.com/v1/*/*/openai'],
  models: [/^(ft:)?(gpt-(?!oss)|chatgpt-|o[1-9]($|-)|codex-|computer-use-)/],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: ORPHAN,
      source: 'https://github.com/microsoft/agent-framework/issues/5105',
    },
    {
      rule: 'orphan-tool-result',
      variants: ['wrong-address'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/agno-agi/agno/issues/3105',
    },
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/agno-agi/agno/issues/3105',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/agno-agi/agno/issues/3105',
    },
    {
      rule: 'duplicate-tool-result',
      variants: ['adjacent'],
      verdict: 'refuses',
      text: "Invalid parameter: Duplicate value for 'tool_call_id'",
      source: 'https://github.com/agno-agi/agno/issues/5116',
    },
    {
      rule: 'duplicate-tool-result',
      variants: ['later'],
      verdict: 'refuses',
      text: ORPHAN,
      source: 'https://github.com/microsoft/agent-framework/issues/5023',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['same-turn'],
      verdict: 'refuses',
      text: "Invalid parameter: Duplicate value for 'tool_call_id'",
      source: 'https://github.com/agno-agi/agno/issues/5116',
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['result'],
      verdict: 'refuses',
      text: "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
      source: 'https://github.com/langchain-ai/langchain/issues/22600',
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['call'],
      verdict: 'refuses',
      text: "Invalid type for 'messages[2].tool_calls[0].id': expected a string, but got null instead.",
      source: 'https://github.com/VectorlyApp/bluebox/pull/115',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/langchain4j/langchain4j/issues/540',
    },
    {
      rule: 'missing-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: "Invalid value for 'content': expected a string, got null.",
      source: 'https://github.com/docker/docker-agent/issues/63',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/langchain4j/langchain4j/issues/540',
    },
    {
      rule: 'null-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: "Invalid value for 'content': expected a string, got null.",
      source: 'https://github.com/docker/docker-agent/issues/63',
    },
    { rule: 'empty-content', verdict: 'takes', source: RECORDED_OMITTED },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls-list'],
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
      source: 'https://github.com/openai/openai-go/issues/423',
    },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: "Invalid type for 'content': expected one of a string or array of objects, but got an object instead.",
      source: 'https://github.com/pydantic/pydantic-ai/issues/2653',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      text: "Missing required parameter: 'content[0].type'.",
      source: 'https://github.com/neuron-core/neuron-ai/issues/76',
    },
    {
      rule: 'content-type',
      variants: ['nested-list'],
      verdict: 'takes',
      source: 'https://github.com/apecloud/ApeRAG/issues/1396',
    },
    {
      rule: 'arguments-type',
      variants: ['object'],
      verdict: 'refuses',
      text: "Invalid type for 'function.arguments': expected a string, but got an object instead.",
      source: 'https://github.com/aaif-goose/goose-mobile/pull/20',
    },
    // Its reference warns that a model may write what is no JSON, and what a model wrote is sent back.
    {
      rule: 'arguments-not-json',
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'empty-tool-calls',
      verdict: 'refuses',
      text: "Invalid 'tool_calls': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      source: 'https://github.com/openai/openai-node/pull/1341',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'missing', 'no-message'],
      verdict: 'refuses',
      source: REFERENCE,
    },
    {
      rule: 'unknown-role',
      variants: ['developer', 'function'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'empty-messages',
      verdict: 'refuses',
      text: "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      source: 'https://github.com/microsoft/agent-framework/issues/2384',
    },
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/guides/function-calling',
    },
    {
      rule: 'tool-call-id-format',
      variants: ['over-40', 'over-64'],
      verdict: 'refuses',
      text: "Invalid 'messages[2].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 43 instead.",
      source: 'https://github.com/vercel/ai/issues/5171',
    },
    // 51 characters were seen taken in July 2026.
    {
      rule: 'tool-call-id-format',
      variants: ['over-40'],
      models: [/^gpt-5/],
      verdict: 'takes',
      source: 'https://github.com/vercel/ai/issues/8132',
    },
    {
      rule: 'tool-call-shape',
      variants: ['not-list'],
      verdict: 'refuses',
      source: REFERENCE,
    },
    ...responses,
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'message-name-format',
      variants: ['not-user'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'message-name-format',
      verdict: 'refuses',
      text: "Invalid 'messages[1].name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
      source: 'https://github.com/jekalmin/extended_openai_conversation/issues/251',
    },
    {
      rule: 'missing-function-name',
      variants: ['call'],
      verdict: 'refuses',
      text: "Invalid 'messages[69].tool_calls[0].function.name': empty string. Expected a string with minimum length 1, but got an empty string instead.",
      source: 'https://github.com/continuedev/continue/issues/11645',
    },
    {
      rule: 'missing-function-name',
      variants: ['function-result'],
      verdict: 'refuses',
      text: "Missing parameter 'name': messages with role 'function' must have a 'name'.",
      source: 'https://github.com/open-compass/T-Eval/issues/66',
    },
    {
      rule: 'part-role-mismatch',
      variants: ['other-format', 'foreign-call'],
      verdict: 'refuses',
      source: 'https://github.com/epam/ai-dial-adapter-openai/issues/434',
    },
    {
      rule: 'tool-definition',
      variants: ['input-schema', 'tool-spec', 'converse', 'declarations'],
      verdict: 'refuses',
      text: "Missing required parameter: 'tools[0].type'.",
      source: 'https://github.com/openai/openai-cookbook/issues/1248',
    },
    {
      rule: 'tool-definition',
      variants: ['no-parameters'],
      verdict: 'takes',
      source: 'https://github.com/QwenLM/qwen-code/issues/11834',
    },
    {
      rule: 'tool-definition',
      variants: ['mixed-strict'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/guides/function-calling',
    },
    {
      rule: 'tool-call-shape',
      verdict: 'refuses',
      source: REFERENCE,
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool', 'image'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['audio'],
      models: [/^gpt-5/],
      verdict: 'refuses',
      text: "Invalid 'messages[3]'. Content blocks are expected to be either text or image_url type.",
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_multimodal_tool_returns/test_multimodal_tool_return_matrix[direct-binary-audio-openai_chat].yaml',
    },
    {
      rule: 'content-with-tool-calls',
      variants: ['words'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'request-limits',
      variants: ['parallel-calls'],
      verdict: 'takes',
      source: 'https://platform.openai.com/docs/guides/function-calling',
    },
    {
      rule: 'request-limits',
      variants: ['tools'],
      verdict: 'refuses',
      text: "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 129 instead.",
      source: 'https://github.com/musistudio/claude-code-router/issues/686',
    },
    {
      rule: 'request-limits',
      variants: ['calls'],
      verdict: 'refuses',
      text: "Invalid 'messages[21].tool_calls': array too long. Expected an array with maximum length 128, but got an array with length 131 instead.",
      source: 'https://github.com/github/copilot-cli/issues/669',
    },
    {
      rule: 'request-limits',
      variants: ['text'],
      verdict: 'refuses',
      text: "Invalid 'messages[5].content': string too long. Expected a string with maximum length 10485760, but got a string with length 10605342 instead.",
      source: 'https://github.com/Shopify/roast/issues/52',
    },
    {
      rule: 'request-field',
      variants: ['list'],
      verdict: 'refuses',
      text: "'messages' is a required property",
      source: 'https://github.com/Azzeccagarbugli/openai_client/issues/14',
    },
    {
      rule: 'request-field',
      variants: ['system'],
      verdict: 'refuses',
      text: 'Unrecognized request argument supplied: systemPrompt',
      source: 'https://github.com/ServiceStack/llms/issues/19',
    },
    {
      rule: 'request-field',
      variants: ['json-word'],
      verdict: 'refuses',
      text: "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      source: 'https://github.com/agno-agi/agno/pull/5317',
    },
    {
      rule: 'unknown-property',
      variants: ['message', 'answer'],
      verdict: 'takes',
      source:
        'https://github.com/traceloop/openllmetry/blob/93429cfb9767e6b51db6cb35f6b70f758117669a/packages/opentelemetry-instrumentation-openai/tests/traces/cassettes/test_chat/test_chat_history_message_pydantic.yaml',
    },
    {
      rule: 'unknown-property',
      variants: ['name'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'function-name-format',
      variants: ['characters', 'dots'],
      verdict: 'refuses',
      text: "Invalid 'tools[8].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
      source: 'https://github.com/mcp-use/mcp-use/issues/90',
    },
    {
      rule: 'function-name-format',
      variants: ['too-long'],
      verdict: 'refuses',
      source: REFERENCE,
    },
    {
      rule: 'function-name-format',
      variants: ['start'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'last-message-role',
      variants: ['assistant', 'thinking-off', 'after-assistant', 'with-tools'],
      verdict: 'takes',
      source: RECORDED_ANSWERS,
    },
    {
      rule: 'no-user-message',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_openai_model_without_system_prompt.yaml',
    },
    {
      rule: 'role-after-tool-result',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_multimodal_tool_returns/test_multimodal_tool_return_matrix[direct-binary-document-openai_chat].yaml',
    },
    {
      rule: 'unsupported-role',
      variants: ['system'],
      models: [/(^|\/)o1-(mini|preview)/],
      verdict: 'refuses',
      text: "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_openai_o1_mini_system_role[system].yaml',
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      models: [/(^|\/)o1-(mini|preview)/],
      verdict: 'refuses',
      text: "Unsupported value: 'messages[0].role' does not support 'developer' with this model.",
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openai/test_openai_o1_mini_system_role[developer].yaml',
    },
    {
      rule: 'unsupported-role',
      variants: ['function'],
      models: [/^o[1-9]($|-)/],
      verdict: 'refuses',
      text: "Unsupported value: 'messages[59].role' does not support 'function' with this model.",
      source: 'https://github.com/TheR1D/shell_gpt/issues/717',
    },
    {
      rule: 'unsupported-role',
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'roles-alternate',
      verdict: 'takes',
      source: RECORDED_ANSWERS,
    },
    {
      rule: 'first-message-role',
      verdict: 'takes',
      source: RECORDED_OMITTED,
    },
    {
      rule: 'part-role-mismatch',
      variants: ['image-in-result'],
      verdict: 'refuses',
      text: "Invalid 'messages[234]'. Image URLs are only allowed for messages with role 'user', but this message with role 'tool' contains an image URL.",
      source: 'https://github.com/OpenHands/OpenHands/issues/7700',
    },
    // They pass over it.
    {
      rule: 'part-role-mismatch',
      variants: ['image-in-result'],
      models: [/^gpt-5\.[2-9]/],
      verdict: 'takes',
      source: 'https://github.com/openai/openai-openapi/issues/523',
    },
    {
      rule: 'part-role-mismatch',
      variants: ['image-by-others'],
      verdict: 'refuses',
      text: "Invalid 'messages[2]'. Image URLs are only allowed for messages with role 'user', but this message with role 'assistant' contains an image URL.",
      source: 'https://github.com/openai/openai-node/issues/1030',
    },
    {
      rule: 'tool-choice',
      variants: ['forced'],
      verdict: 'takes',
      source: REFERENCE,
    },
    {
      rule: 'tool-call-shape',
      variants: ['untyped-call'],
      verdict: 'refuses',
      text: "Missing required parameter: 'messages[2].tool_calls[0].type'.",
      source: 'https://github.com/langchain-ai/langchain-azure/issues/35',
    },
    {
      rule: 'tool-call-shape',
      variants: ['untyped-tool'],
      verdict: 'refuses',
      text: "Missing required parameter: 'tools[0].type'.",
      source: 'https://github.com/openai/openai-cookbook/issues/1248',
    },
    {
      rule: 'tool-call-position',
      verdict: 'takes',
      source: RECORDED_OMITTED,
    },
  ],
};
