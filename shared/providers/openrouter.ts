import { isMembers, type Members } from '../dialects/values.ts';
import type { Provider } from './provider.ts';

/** What is known of OpenRouter. */
export const provider: Provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  about:
    "OpenRouter, a gateway: most refusals are its upstream's, so facts bound to models speak of the upstream. Only its own router and its suffixes are names nobody else uses.",
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: ['openrouter.ai', '.openrouter.ai'],
  models: [/^openrouter\//, /^[\w.-]+\/[\w.-]+:(free|nitro|floor|online|exacto|extended)$/],
  // https://openrouter.ai/docs/api-reference/anthropic-messages: Messages go on to whoever serves the model.
  relays: [{ provider: 'anthropic', models: /(^|[\/.])(databricks-)?claude-/ }],
  takesAlone: isRouted,
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5105',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      text: 'Every message in the conversation, including those with tool_calls, must include a content field, even if it\'s an empty string ("").',
      source: 'https://github.com/graniet/llm/issues/111',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      models: [/^anthropic\/claude-/],
      verdict: 'takes',
      source:
        'https://github.com/0xPlaygrounds/rig/blob/ebaafc6b39a83635d1f0f1b20c3718f8abfac72e/crates/rig-cassette/fixtures/cassettes/openrouter/portability_matrix/from_openai_responses.yaml',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openrouter/test_openrouter_google_nested_schema.yaml',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_openrouter_claude-haiku-4-5_can_use_parallel_tool_calls.yml',
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      models: [/^amazon\/nova/],
      verdict: 'refuses',
      text: 'The text field in the ContentBlock object at messages.X.content.0 is blank. Add text to the text field, and try again.',
      source: 'https://github.com/OpenRouterTeam/ai-sdk-provider/pull/496',
    },
    {
      rule: 'arguments-not-json',
      variants: ['invalid', 'empty'],
      models: [/^qwen\//],
      verdict: 'refuses',
      text: 'The "function.arguments" parameter of the code model must be in JSON format.',
      source: 'https://github.com/continuedev/continue/issues/11556',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      text: 'messages.N.content: Invalid input',
      source: 'https://github.com/NousResearch/hermes-agent/pull/81546',
    },
    {
      rule: 'content-type',
      variants: ['nested-list'],
      verdict: 'takes',
      source: 'https://github.com/apecloud/ApeRAG/issues/1396',
    },
    {
      rule: 'unknown-role',
      variants: ['developer'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_openrouter_claude-haiku-4-5_can_handle_multiple_tool_calls_in_a_single_response.yml',
    },
    // 49 characters, on to Gemini, were recorded with 200.
    {
      rule: 'tool-call-id-format',
      variants: ['over-40'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_openrouter/test_openrouter_google_nested_schema.yaml',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_details'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_openrouter_reasoning_details_round-trip_accumulates_reasoning_details_while_streaming_tool_calls.yml',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_string_tool_results_openrouter_claude-haiku-4-5_preserves_strings_returned_from_tools.yml',
    },
    {
      rule: 'function-name-format',
      variants: ['characters', 'dots'],
      verdict: 'refuses',
      text: "Invalid 'tools[8].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
      source: 'https://github.com/xinnan-tech/xiaozhi-esp32-server/issues/1466',
    },
    {
      rule: 'last-message-role',
      dialect: 'openai-chat',
      models: [/claude-(opus|sonnet|haiku)-(4[.-][6-9](?!\d)|[5-9](?!\d))|claude-(fable|mythos)/],
      verdict: 'refuses',
      text: 'This model does not support assistant message prefill. The conversation must end with a user message.',
      source: 'https://github.com/aj47/SpeakMCP/pull/1037',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5105',
    },
    // What OpenAI refuses behind it.
    {
      rule: 'tool-call-id-format',
      variants: ['over-40'],
      models: [/^openai\/(?!gpt-5)/],
      verdict: 'refuses',
      text: "Invalid 'messages[11].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 46 instead.",
      source: 'https://github.com/openclaw/openclaw/pull/875',
    },
    {
      rule: 'tool-call-id-format',
      variants: ['over-64'],
      models: [/^openai\//],
      verdict: 'refuses',
      text: "Invalid 'messages[11].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 46 instead.",
      source: 'https://github.com/openclaw/openclaw/pull/875',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/81546',
    },
    {
      rule: 'part-role-mismatch',
      variants: ['image-in-result'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_string_tool_results_openrouter_claude-haiku-4-5_preserves_strings_returned_from_tools.yml',
    },
    // What Mistral refuses behind it.
    {
      rule: 'last-message-role',
      variants: ['assistant', 'thinking-off', 'after-assistant', 'with-tools'],
      models: [/^mistralai\//],
      verdict: 'refuses',
      text: 'Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant',
      source: 'https://github.com/crewAIInc/crewAI/issues/2194',
    },
  ],
};

/** Which upstreams may be asked, and how: https://openrouter.ai/docs/features/provider-routing */
const ROUTING = [
  'order',
  'only',
  'ignore',
  'allow_fallbacks',
  'require_parameters',
  'data_collection',
  'quantizations',
  'max_price',
];

/** Members of https://openrouter.ai/docs/api-reference/overview that no other provider has. */
function isRouted(body: Members): boolean {
  const { provider: routing, transforms, models, plugins, messages, model } = body;
  if (isMembers(routing) && ROUTING.some((key) => Object.hasOwn(routing, key))) return true;
  if (Array.isArray(transforms) && transforms.includes('middle-out')) return true;
  if (Array.isArray(models) && models.length > 0 && models.every(namesMaker)) return true;
  if (Array.isArray(plugins) && plugins.some((one) => isMembers(one) && typeof one.id === 'string'))
    return true;
  return namesMaker(model) && Array.isArray(messages) && messages.some(carriesReasoning);
}

/** `meta-llama/llama-3.3-70b-instruct` */
function namesMaker(model: unknown): boolean {
  return typeof model === 'string' && /^[\w.-]+\/[\w.:-]+$/.test(model);
}

function carriesReasoning(message: unknown): boolean {
  const details = isMembers(message) ? message.reasoning_details : undefined;
  return (
    Array.isArray(details) &&
    details.some((one) => isMembers(one) && typeof one.type === 'string' && one.type.startsWith('reasoning.'))
  );
}
