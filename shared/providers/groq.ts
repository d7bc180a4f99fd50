import type { Provider } from './provider.ts';

/** What is known of Groq. */
export const provider: Provider = {
  id: 'groq',
  name: 'Groq',
  about:
    "Groq's own API. It answers in the words of a JSON Schema check, and serves open models under names all its own.",
  dialects: ['openai-chat'],
  hosts: ['api.groq.com', 'gateway.ai.cloudflare.com/v1/*/*/groq'],
  models: [/^llama-?3[\d.]*-\d+b-(versatile|instant|specdec|preview|8192)/, /^groq\//, /^compound-beta/],
  facts: [
    {
      rule: 'missing-tool-call-id',
      variants: ['result'],
      verdict: 'refuses',
      text: "'messages.3' : for 'role:tool' the following must be satisfied[('messages.3.tool_call_id' : property 'tool_call_id' is missing)]",
      source: 'https://github.com/hackclub/ai/issues/22',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      text: "'messages.2' : for 'role:tool' the following must be satisfied[('messages.2.content' : value must be a string)]",
      source: 'https://github.com/CherryHQ/cherry-studio/issues/3307',
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_groq/test_image_as_binary_content_tool_response.yaml',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source:
        'https://github.com/anomalyco/opencode/blob/1808fe8628327c988cf620fc5d394164177cd18e/packages/llm/test/fixtures/recordings/openai-compatible-chat/groq-llama-3-3-70b-drives-a-tool-loop.json',
    },
    // Who knows no such member cannot ask for it.
    {
      rule: 'missing-reasoning',
      variants: ['call', 'call-asked', 'earlier-call', 'earlier-call-asked'],
      verdict: 'takes',
      source: 'https://github.com/NousResearch/hermes-agent/issues/11089',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning_content'],
      verdict: 'refuses',
      text: "'messages.1' : for 'role:assistant' the following must be satisfied[('messages.1' : property 'reasoning_content' is unsupported)]",
      source: 'https://github.com/NousResearch/hermes-agent/issues/11089',
    },
    {
      rule: 'unsupported-reasoning',
      variants: ['reasoning'],
      models: [/llama|gemma|compound|kimi-k2|allam/],
      verdict: 'refuses',
      text: 'messages[X].reasoning: reasoning is not supported with this model',
      source: 'https://github.com/vercel/ai/pull/8057',
    },
    {
      rule: 'unknown-property',
      variants: ['message', 'answer'],
      verdict: 'refuses',
      text: "'messages.0' : for 'role:user' the following must be satisfied[('messages.0' : property 'timestamp' is unsupported)]",
      source: 'https://github.com/ServiceStack/llms/issues/17',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system'],
      verdict: 'refuses',
      text: "'messages.0' : for 'role:system' the following must be satisfied[('messages.0.content' : value must be a string)]",
      source: 'https://github.com/OpenHands/OpenHands/issues/4643',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['assistant', 'assistant-with-calls'],
      verdict: 'refuses',
      source: 'https://github.com/OpenHands/OpenHands/pull/9759',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'assistant-with-calls'],
      models: [/gpt-oss/],
      verdict: 'takes',
      source:
        'https://github.com/0xPlaygrounds/rig/blob/51b85a315ec06e4a9303ea5ebd5d742a3e686518/crates/rig-cassette/fixtures/cassettes/groq/portability_matrix/from_anthropic.yaml',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['tool'],
      verdict: 'refuses',
      text: "'messages.2' : for 'role:tool' the following must be satisfied[('messages.2.content' : value must be a string)]",
      source: 'https://github.com/CherryHQ/cherry-studio/issues/3307',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['user'],
      verdict: 'takes',
      source: 'https://github.com/OpenHands/OpenHands/pull/9759',
    },
    {
      rule: 'role-after-tool-result',
      verdict: 'takes',
      source:
        'https://github.com/pydantic/pydantic-ai/blob/4fda38988f2939fa6ea9cdefcf120693e10ef491/tests/models/cassettes/test_groq/test_image_as_binary_content_tool_response.yaml',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      source: 'https://github.com/CherryHQ/cherry-studio/issues/3307',
    },
  ],
};
