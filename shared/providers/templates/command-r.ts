import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE, everyMessageCounts, LEADING_DEVELOPER } from './turns.ts';

/** Command and Aya of Cohere. Where a request declares tools, another template is taken that raises nothing. */
export const family: TemplateFamily = {
  id: 'command-r',
  name: 'Command and Aya',
  models: /command-(a|r|r-plus|r7b|r7b-arabic)(?![a-z])|\baya(-expanse)?\b/i,
  names: [
    'command-r:35b',
    'CohereForAI/c4ai-command-r-plus',
    'command-a:111b',
    'command-r7b:7b',
    'aya:35b',
    'CohereForAI/aya-expanse-8b',
  ],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [...everyMessageCounts(ALTERNATE), LEADING_DEVELOPER].map((fact) => ({ ...fact, doubtful: true })),
};
