import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE, RESULT_WITHOUT_CALL } from './turns.ts';

/** MiniMax M2 and M3. Instructions that do not lead are passed over. */
export const family: TemplateFamily = {
  id: 'minimax',
  name: 'MiniMax M2 and M3',
  models: /minimax-m[23]/i,
  names: ['MiniMaxAI/MiniMax-M2', 'minimax-m2.5'],
  source: `${LLAMA_CPP_TEMPLATES}/MiniMax-M2.jinja`,
  facts: [RESULT_WITHOUT_CALL, INSTRUCTS_ANYWHERE],
};
