import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE, PRINTS_NO_IDS } from './turns.ts';

/** Qwen up to 3, which raises nothing. */
export const family: TemplateFamily = {
  id: 'qwen',
  name: 'Qwen up to 3',
  models: /^(?!.*(deepseek|qwen-?3(\.|p)[5-9])).*(qwen|qwq)/i,
  names: ['Qwen/Qwen2.5-7B-Instruct', 'qwen3:8b', 'Qwen/Qwen3-Coder-30B-A3B-Instruct', 'qwq:32b'],
  source: `${LLAMA_CPP_TEMPLATES}/Qwen-Qwen3-0.6B.jinja`,
  facts: [
    {
      ...PRINTS_NO_IDS,
      seen: {
        vllm: 'https://github.com/MiaAI-Lab/Qwen3.8-27B-DFlash2-EXL3-5.0bpw/issues/10',
        'llama-cpp': 'https://github.com/MiaAI-Lab/Qwen3.8-27B-DFlash2-EXL3-5.0bpw/issues/10',
      },
    },
    INSTRUCTS_ANYWHERE,
  ],
};
