import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE } from './turns.ts';

/** Kimi K2, which raises nothing. */
export const family: TemplateFamily = {
  id: 'kimi',
  name: 'Kimi K2',
  models: /kimi-?k2/i,
  names: ['moonshotai/Kimi-K2-Instruct', 'kimi-k2-thinking'],
  source: `${LLAMA_CPP_TEMPLATES}/Kimi-K2-Instruct.jinja`,
  facts: [INSTRUCTS_ANYWHERE],
};
