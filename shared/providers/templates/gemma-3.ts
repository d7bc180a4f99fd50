import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE, everyMessageCounts, LEADING_DEVELOPER } from './turns.ts';

const RAYCAST = 'https://github.com/nextai-translator/raycast-openai-translator/issues/34';

/** Gemma 3, which puts the instructions in front of the first question. Gemma 4 raises nothing. */
export const family: TemplateFamily = {
  id: 'gemma-3',
  name: 'Gemma 3',
  models: /gemma[-:]?3n?(?!\d)|medgemma/i,
  names: ['google/gemma-3-12b-it', 'gemma3:1b', 'gemma-3n-e4b-it', 'google/medgemma-27b-text-it'],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [
    ...everyMessageCounts(ALTERNATE, {
      tgi: 'https://github.com/huggingface/text-generation-inference/issues/3198',
      'llama-cpp': RAYCAST,
      'lm-studio': RAYCAST,
    }),
    LEADING_DEVELOPER,
  ],
};
