import type { Provider } from './provider.ts';
import { templateFacts } from './templates/server.ts';

const NIL = 'invalid message content type: <nil>';
const PARTS = 'json: cannot unmarshal array into Go struct field ChatRequest.messages.content of type string';
const PARTS_SOURCE = 'https://github.com/ollama/ollama/issues/10255';
const NIL_SOURCE = 'https://github.com/pydantic/pydantic-ai/issues/5206';

/** What is known of Ollama. */
export const provider: Provider = {
  id: 'ollama',
  name: 'Ollama',
  about:
    'Ollama, local and in its cloud. Names with a tag (`qwen3:8b`) are its invention, but many servers took them over.',
  aliases: ['Ollama Cloud'],
  dialects: ['openai-chat', 'ollama', 'anthropic-messages'],
  hosts: ['ollama.com', '.ollama.com', ':11434'],
  models: [],
  facts: [
    // Its own templates are in Go and raise nothing; where it lets llama.cpp render, the model's template does.
    ...templateFacts({
      id: 'ollama',
      renders: ['ministral-3'],
      doubts: ['ministral-3'],
    }),
    {
      rule: 'arguments-type',
      variants: ['text'],
      dialect: 'ollama',
      verdict: 'refuses',
      text: 'json: cannot unmarshal string into Go struct field ChatRequest.messages.tool_calls.function.arguments of type api.ToolCallFunctionArguments',
      source: 'https://github.com/aliasrobotics/cai/issues/76',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'user', 'assistant', 'assistant-with-calls', 'tool'],
      dialect: 'ollama',
      verdict: 'refuses',
      text: 'json: cannot unmarshal array into Go struct field ChatRequest.messages.content of type string',
      source: 'https://github.com/neuron-core/neuron-ai/issues/219',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type', 'nested-list'],
      dialect: 'ollama',
      verdict: 'refuses',
      text: PARTS,
      source: PARTS_SOURCE,
    },
    // Its documentation names four roles; nobody was seen trying another.
    {
      rule: 'unknown-role',
      variants: ['unknown', 'developer', 'function'],
      dialect: 'ollama',
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/ollama/ollama/blob/main/docs/api.md#generate-a-chat-completion',
    },
    // It reads every content into a text; nobody was seen sending these.
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      dialect: 'ollama',
      verdict: 'refuses',
      doubtful: true,
      source: PARTS_SOURCE,
    },
    {
      rule: 'arguments-type',
      variants: ['not-object'],
      dialect: 'ollama',
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/aliasrobotics/cai/issues/76',
    },
    {
      rule: 'null-content',
      variants: [
        'assistant-with-calls',
        'answer-with-calls',
        'user',
        'system',
        'developer',
        'tool',
        'assistant',
      ],
      verdict: 'refuses',
      text: NIL,
      source: NIL_SOURCE,
    },
    // Its reader knows no difference between null and a field that is not there; nobody was seen trying.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: NIL,
      source: NIL_SOURCE,
    },
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_ollama_cloud_gpt-oss_120b_can_handle_multiple_tool_calls_in_a_single_response.yml',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/81546',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content', 'reasoning'],
      dialect: 'openai-chat',
      verdict: 'takes',
      source:
        'https://github.com/crmne/ruby_llm/blob/fb5a49bf04da78d3e74496431ad1c99df5e7e5f0/spec/fixtures/vcr_cassettes/chat_function_calling_ollama_cloud_gpt-oss_120b_can_handle_multiple_tool_calls_in_a_single_response.yml',
    },
    // Where it runs the model with llama.cpp.
    {
      rule: 'last-message-role',
      variants: ['after-assistant'],
      dialect: 'openai-chat',
      verdict: 'refuses',
      doubtful: true,
      text: 'Cannot have 2 or more assistant messages at the end of the list.',
      source: 'https://github.com/NousResearch/hermes-agent/pull/80265',
    },
  ],
};
