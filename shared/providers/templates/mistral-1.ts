import { OLLAMA_UTILS_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE_BEHIND_SYSTEM, everyMessageCounts, LEADING_DEVELOPER } from './turns.ts';

/** The first Mistral and Mixtral models, before they knew tools, and the LLaVA made of one. */
export const family: TemplateFamily = {
  id: 'mistral-1',
  name: 'Mistral 7B and Mixtral',
  models:
    /^(?!.*(dolphin|hermes)).*(mistral[-:]7b-instruct(?!-v0\.3)|mixtral[-:]8x(7|22)b|llava[-:](v1\.6-mistral-)?7b)/i,
  names: [
    'mistralai/Mistral-7B-Instruct-v0.2',
    'mistral:7b-instruct-fp16',
    'mistralai/Mixtral-8x7B-Instruct-v0.1',
    'mixtral:8x22b',
    'llava:7b',
  ],
  source: OLLAMA_UTILS_TEMPLATES,
  facts: [
    ...everyMessageCounts(ALTERNATE_BEHIND_SYSTEM, {
      vllm: 'https://github.com/vllm-project/vllm/issues/6862',
    }),
    // The template of the first days, which GGUF files still carry, takes no instructions.
    {
      rule: 'unsupported-role',
      variants: ['system'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Only user and assistant roles are supported!',
    },
    LEADING_DEVELOPER,
  ],
};
