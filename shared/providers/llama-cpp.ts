import type { Provider } from './provider.ts';
import { templateFacts } from './templates/server.ts';

/** Where it makes of a request what it hands to the template. */
const CHAT =
  'https://github.com/ggml-org/llama.cpp/blob/de3ff815ea7d559ee917f063901b8986f038abc6/common/chat.cpp';
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
    ...templateFacts({
      id: 'llama-cpp',
      mends: [
        { rule: 'unsupported-role', variants: ['developer'], except: ['gpt-oss'], source: CHAT },
        // Put in front of the first question.
        { rule: 'unsupported-role', variants: ['system'], source: CHAT },
        { rule: 'empty-tool-calls', variants: ['empty'], source: CHAT },
      ],
    }),
    // The server of llama-cpp-python; llama.cpp reads it since https://github.com/ggml-org/llama.cpp/pull/12293.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/abetlen/llama-cpp-python/issues/1805',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      models: [/gpt-oss/],
      verdict: 'takes',
      source:
        'https://github.com/charmbracelet/fantasy/blob/639311bb087bc199a25e07d9ac54d71cfc29bbfb/providertests/testdata/TestOpenAICompatibleCommon/llama-cpp-gpt-oss/tool.yaml',
    },
    // llama.cpp itself answered with 500 in May 2025, and reads it since.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source: CHAT,
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      until: '2025-06-30',
      verdict: 'refuses',
      doubtful: true,
      text: CONTENT,
      source: CONTENT_SOURCE,
    },
    // A name with a tag tells that Ollama runs it.
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
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
      rule: 'tool-call-shape',
      variants: ['untyped-call'],
      verdict: 'refuses',
      text: 'Failed to parse messages: Missing tool call type',
      source: CHAT,
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
      models: [/qwen-?3(?!.{0,60}(instruct|coder))/i],
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
  ],
};
