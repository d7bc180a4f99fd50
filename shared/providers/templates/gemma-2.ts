import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE, everyMessageCounts } from './turns.ts';

const RAYCAST = 'https://github.com/nextai-translator/raycast-openai-translator/issues/34';

/** The first two Gemmas. They know no instructions at all. */
export const family: TemplateFamily = {
  id: 'gemma-2',
  name: 'Gemma 1 and 2',
  models: /(?<!shield)gemma[-:]?(1\.1-)?[127](?!\d)/i,
  names: ['google/gemma-2-9b-it', 'gemma2:2b', 'google/gemma-7b-it', 'google/gemma-1.1-2b-it', 'gemma:7b'],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [
    ...everyMessageCounts(ALTERNATE, {
      vllm: 'https://github.com/vllm-project/vllm/issues/6862',
      'llama-cpp': RAYCAST,
      'lm-studio': RAYCAST,
    }),
    {
      rule: 'unsupported-role',
      variants: ['system', 'developer'],
      verdict: 'refuses',
      text: 'System role not supported',
    },
  ],
};
