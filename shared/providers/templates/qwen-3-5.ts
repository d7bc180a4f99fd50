import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { PRINTS_NO_IDS } from './turns.ts';

/** Qwen from 3.5 on. */
export const family: TemplateFamily = {
  id: 'qwen-3-5',
  name: 'Qwen from 3.5 on',
  models: /qwen-?3(\.|p)[5-9]/i,
  names: ['Qwen/Qwen3.5-27B', 'Qwen3.8-27B', 'qwen3p6-35b-a3b'],
  source: `${LLAMA_CPP_TEMPLATES}/Qwen3.5-4B.jinja`,
  facts: [
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      text: 'System message must be at the beginning.',
      seen: {
        vllm: 'https://github.com/vllm-project/vllm/issues/41114',
        'llama-cpp': 'https://github.com/Noineri/vibe_tavern/issues/44',
      },
    },
    {
      rule: 'no-user-message',
      variants: ['none'],
      verdict: 'refuses',
      text: 'No user query found in messages.',
      seen: {
        vllm: 'https://github.com/vllm-project/vllm/issues/36432',
        'lm-studio': 'https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1586',
      },
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'refuses',
      text: 'Unexpected message role.',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'function'],
      verdict: 'refuses',
      text: 'Unexpected message role.',
    },
    { rule: 'empty-messages', variants: ['empty'], verdict: 'refuses', text: 'No messages provided.' },
    PRINTS_NO_IDS,
  ],
};
