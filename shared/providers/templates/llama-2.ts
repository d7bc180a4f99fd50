import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE, everyMessageCounts, LEADING_DEVELOPER } from './turns.ts';

/** Llama 2 and Code Llama. */
export const family: TemplateFamily = {
  id: 'llama-2',
  name: 'Llama 2',
  models: /(?<!tiny)llama-?2(?!\d)|codellama/i,
  names: ['meta-llama/Llama-2-7b-chat-hf', 'llama2:7b', 'codellama:13b-instruct'],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [
    ...everyMessageCounts(ALTERNATE, { vllm: 'https://github.com/vllm-project/vllm/issues/6862' }),
    LEADING_DEVELOPER,
  ],
};
