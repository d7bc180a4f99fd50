import type { Provider } from './provider.ts';

const CONTENT = "Expected 'content' to be a string or an array";
const CONTENT_SOURCE = 'https://github.com/ggml-org/llama.cpp/issues/13471';

/** What is known of llama.cpp. */
export const provider: Provider = {
  id: 'llama-cpp',
  name: 'llama.cpp',
  about: 'The servers of llama.cpp and llama-cpp-python, and what is built around them.',
  aliases: ['llama-server', 'llama-cpp-python'],
  dialects: ['openai-chat'],
  hosts: [],
  models: [],
  facts: [
    {
      rule: 'orphan-tool-result',
      models: [/gpt-oss/i, /llama-?3/i],
      verdict: 'refuses',
      text: 'Message has tool role, but there was no previous assistant message with a tool call!',
      source: 'https://github.com/HKUDS/nanobot/issues/2007',
    },
    // The server of llama-cpp-python.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      source: 'https://github.com/abetlen/llama-cpp-python/issues/1805',
    },
    // llama.cpp itself in May 2025, answered with 500.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: CONTENT,
      source: CONTENT_SOURCE,
    },
    // A name with a tag tells that Ollama runs it.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      models: [/^[\w./-]+:[\w.-]+$/],
      verdict: 'refuses',
      text: 'invalid message content type: <nil>',
      source: 'https://github.com/pydantic/pydantic-ai/issues/5206',
    },
    { rule: 'empty-content', variants: ['assistant-with-calls'], verdict: 'takes', source: CONTENT_SOURCE },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: CONTENT,
      source: CONTENT_SOURCE,
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      models: [/qwen-?3(\.|p)[5-9]/i],
      verdict: 'refuses',
      text: 'System message must be at the beginning.',
      source: 'https://github.com/Noineri/vibe_tavern/issues/44',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      doubtful: true,
      text: 'System message must be at the beginning.',
      source: 'https://github.com/Noineri/vibe_tavern/issues/44',
    },
    {
      rule: 'last-message-role',
      variants: ['after-assistant'],
      verdict: 'refuses',
      text: 'Cannot have 2 or more assistant messages at the end of the list.',
      source: 'https://github.com/NousResearch/hermes-agent/pull/80265',
    },
    // Refused where the template lets the model think.
    {
      rule: 'last-message-role',
      variants: ['assistant', 'with-tools'],
      models: [/qwen-?3(?!.*(instruct|coder))/i],
      verdict: 'refuses',
      text: 'Assistant response prefill is incompatible with enable_thinking.',
      source: 'https://github.com/anomalyco/opencode/issues/27920',
    },
    {
      rule: 'last-message-role',
      variants: ['assistant', 'with-tools', 'thinking-off'],
      verdict: 'takes',
      source: 'https://github.com/ggml-org/llama.cpp/pull/13174',
    },
    // Said by the template, whoever renders it.
    {
      rule: 'no-user-message',
      models: [/qwen-?3(\.|p)[5-9]/i],
      verdict: 'refuses',
      text: 'No user query found in messages.',
      source: 'https://github.com/vllm-project/vllm/issues/36432',
    },
    {
      rule: 'roles-alternate',
      models: [/gemma-?[123](?!\d)/i],
      verdict: 'refuses',
      text: 'Conversation roles must alternate user/assistant/user/assistant/...',
      source: 'https://github.com/nextai-translator/raycast-openai-translator/issues/34',
    },
    {
      rule: 'first-message-role',
      models: [/gemma-?[123](?!\d)/i],
      verdict: 'refuses',
      text: 'Conversation roles must alternate user/assistant/user/assistant/...',
      source: 'https://github.com/nextai-translator/raycast-openai-translator/issues/34',
    },
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant'],
      models: [/(devstral|mistral)-small/i],
      verdict: 'refuses',
      text: 'After the optional system message, conversation roles must alternate user and assistant roles except for tool calls and results.',
      source: 'https://github.com/ggml-org/llama.cpp/issues/19851',
    },
    // Calls and results do not count as turns for this template, so two of the user stand in a row.
    {
      rule: 'role-after-tool-result',
      models: [/(devstral|mistral)-small/i],
      verdict: 'refuses',
      text: 'After the optional system message, conversation roles must alternate user and assistant roles except for tool calls and results.',
      source: 'https://github.com/mistralai/mistral-vibe/issues/1006',
    },
    // Taken, and read as if in the order of the calls: the template prints no ids.
    {
      rule: 'tool-result-order',
      models: [/qwen/i],
      verdict: 'takes',
      source: 'https://github.com/MiaAI-Lab/Qwen3.8-27B-DFlash2-EXL3-5.0bpw/issues/10',
    },
    {
      rule: 'tool-result-order',
      models: [/glm-?4/i],
      verdict: 'takes',
      source: 'https://github.com/JustVugg/colibri/pull/118',
    },
  ],
};
