import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE, RESULT_WITHOUT_CALL } from './turns.ts';

/** gpt-oss of OpenAI. Instructions that do not lead are passed over. */
export const family: TemplateFamily = {
  id: 'gpt-oss',
  name: 'gpt-oss',
  models: /gpt-oss/i,
  names: ['openai/gpt-oss-120b', 'gpt-oss:20b'],
  source: `${LLAMA_CPP_TEMPLATES}/openai-gpt-oss-120b.jinja`,
  facts: [
    {
      ...RESULT_WITHOUT_CALL,
      seen: {
        vllm: 'https://github.com/HKUDS/nanobot/issues/2007',
        'llama-cpp': 'https://github.com/HKUDS/nanobot/issues/2007',
      },
    },
    INSTRUCTS_ANYWHERE,
  ],
};
