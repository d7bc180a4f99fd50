import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE, everyMessageCounts } from './turns.ts';

/** The guards of Llama 3, which judge what user and assistant say and take nothing else. */
export const family: TemplateFamily = {
  id: 'llama-guard',
  name: 'Llama Guard 3',
  models: /llama-guard-?3/i,
  names: ['llama-guard3:8b', 'meta-llama/Llama-Guard-3-1B'],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [
    ...everyMessageCounts(ALTERNATE),
    {
      rule: 'unsupported-role',
      variants: ['system', 'developer'],
      verdict: 'refuses',
      text: ALTERNATE,
    },
  ],
};
