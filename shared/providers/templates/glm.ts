import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE, PRINTS_NO_IDS } from './turns.ts';

/** GLM 4, which raises nothing that a server lets through. */
export const family: TemplateFamily = {
  id: 'glm',
  name: 'GLM 4',
  models: /glm-?4/i,
  names: ['zai-org/GLM-4.6', 'glm4:9b', 'glm-4.7-flash'],
  source: `${LLAMA_CPP_TEMPLATES}/GLM-4.6.jinja`,
  facts: [
    {
      ...PRINTS_NO_IDS,
      seen: {
        vllm: 'https://github.com/JustVugg/colibri/pull/118',
        'llama-cpp': 'https://github.com/JustVugg/colibri/pull/118',
      },
    },
    INSTRUCTS_ANYWHERE,
  ],
};
