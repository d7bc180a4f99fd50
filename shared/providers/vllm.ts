import type { Provider } from './provider.ts';
import { templateFacts } from './templates/server.ts';

/** Checked by mistral-common before a template is asked. */
const MISTRAL = [/(mistral|mixtral|ministral|codestral|devstral|magistral|pixtral|voxtral)/i];

/** The same by their templates. */
const MISTRAL_FAMILIES = ['mistral-1', 'mistral-nemo', 'mistral-small', 'ministral-3'];

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
    ...templateFacts({
      id: 'vllm',
      // mistral-common reads what their models are sent wherever it can, and merges neighbours; else the template does.
      doubts: MISTRAL_FAMILIES,
      decides: ['role-after-tool-result', 'empty-content'],
    }),
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
      variants: ['assistant-with-calls', 'answer-with-calls'],
      models: MISTRAL,
      verdict: 'refuses',
      doubtful: true,
      text: 'Pydantic validation error: messages.1.content',
      source: 'https://github.com/mistralai/mistral-common/issues/324',
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
  ],
};
