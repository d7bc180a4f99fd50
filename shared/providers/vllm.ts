import type { Provider } from './provider.ts';

/** Checked by mistral-common before a template is asked. */
const MISTRAL = [/(mistral|mixtral|ministral|codestral|devstral|magistral|pixtral|voxtral)/i];

/** What is known of vLLM. */
export const provider: Provider = {
  id: 'vllm',
  name: 'vLLM',
  about:
    "A vLLM server. It reads arguments itself; what else it refuses lies mostly in the model's chat template.",
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
    {
      rule: 'content-type',
      variants: ['nested-list'],
      verdict: 'refuses',
      text: 'Message content.0 Input should be a valid dictionary or instance of Content',
      source: 'https://github.com/apecloud/ApeRAG/issues/1396',
    },
    {
      rule: 'arguments-not-json',
      variants: ['invalid'],
      verdict: 'refuses',
      source: 'https://github.com/QwenLM/Qwen3-Coder/issues/444',
    },
    {
      rule: 'arguments-not-json',
      variants: ['encoded-twice'],
      verdict: 'refuses',
      text: 'TypeError: Can only get item pairs from a mapping.',
      source: 'https://github.com/QwenLM/Qwen3-Coder/issues/444',
    },
    {
      rule: 'arguments-not-json',
      variants: ['empty'],
      verdict: 'takes',
      source: 'https://github.com/mudler/vllm.cpp/issues/526',
    },
    // Named by a client's author among several servers.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/jekalmin/extended_openai_conversation/pull/456',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      models: MISTRAL,
      verdict: 'refuses',
      text: 'Invalid assistant message',
      source: 'https://github.com/vllm-project/vllm/issues/21089',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      models: MISTRAL,
      verdict: 'refuses',
      doubtful: true,
      text: 'Pydantic validation error: messages.1.content',
      source: 'https://github.com/mistralai/mistral-common/issues/324',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      models: [/qwen-?3(\.|p)[5-9]/i],
      verdict: 'refuses',
      text: 'System message must be at the beginning.',
      source: 'https://github.com/vllm-project/vllm/issues/41114',
    },
    // What is served, and so which template, is not always named.
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      doubtful: true,
      text: 'System message must be at the beginning.',
      source: 'https://github.com/vllm-project/vllm/issues/41114',
    },
    {
      rule: 'last-message-role',
      variants: ['assistant', 'thinking-off', 'after-assistant', 'with-tools'],
      models: MISTRAL,
      verdict: 'refuses',
      text: 'Expected last role User or Tool (or Assistant with prefix or continue_final_message set to True) for serving but got assistant',
      source: 'https://github.com/anomalyco/opencode/issues/19115',
    },
    {
      rule: 'last-message-role',
      variants: ['prefix'],
      models: MISTRAL,
      verdict: 'takes',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'no-user-message',
      models: [/qwen-?3(\.|p)[5-9]/i],
      verdict: 'refuses',
      text: 'No user query found in messages.',
      source: 'https://github.com/vllm-project/vllm/issues/36432',
    },
    {
      rule: 'prefix-not-last',
      models: MISTRAL,
      verdict: 'refuses',
      text: 'Assistant message with prefix True must be last message',
      source:
        'https://github.com/mistralai/mistral-common/blob/039465db2bdc0486df36365c9bdb428188482a18/src/mistral_common/protocol/instruct/validator.py',
    },
    {
      rule: 'role-after-tool-result',
      models: MISTRAL,
      verdict: 'refuses',
      text: "Unexpected role 'user' after role 'tool'",
      source: 'https://github.com/mistralai/mistral-vibe/issues/578',
    },
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant'],
      models: [/gemma-?[123](?!\d)|llama-?2(?!\d)|(mistral-7b|mixtral-8x7b)-instruct/i],
      verdict: 'refuses',
      text: 'Conversation roles must alternate user/assistant/user/assistant/...',
      source: 'https://github.com/vllm-project/vllm/issues/6862',
    },
    // Said by the template, whoever renders it.
    {
      rule: 'roles-alternate',
      variants: ['tool'],
      models: [/gemma-?[123](?!\d)/i],
      verdict: 'refuses',
      text: 'Conversation roles must alternate user/assistant/user/assistant/...',
      source: 'https://github.com/huggingface/text-generation-inference/issues/3198',
    },
    {
      rule: 'first-message-role',
      models: [/gemma-?[123](?!\d)|llama-?2(?!\d)|(mistral-7b|mixtral-8x7b)-instruct/i],
      verdict: 'refuses',
      text: 'Conversation roles must alternate user/assistant/user/assistant/...',
      source: 'https://github.com/vllm-project/vllm/issues/6862',
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
