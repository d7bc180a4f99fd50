import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE } from './turns.ts';

/** DeepSeek, whose templates raise nothing; instructions are gathered in front. */
export const family: TemplateFamily = {
  id: 'deepseek',
  name: 'DeepSeek',
  models: /deepseek/i,
  names: ['deepseek-ai/DeepSeek-V3.1', 'deepseek-r1:8b', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-32B'],
  source: `${LLAMA_CPP_TEMPLATES}/deepseek-ai-DeepSeek-V3.1.jinja`,
  facts: [INSTRUCTS_ANYWHERE],
};
