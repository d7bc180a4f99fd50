import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE_BEHIND_SYSTEM, wordsCount } from './turns.ts';

/** Models of Mistral with the first templates for tools: Nemo, and 7B from its third version on. */
export const family: TemplateFamily = {
  id: 'mistral-nemo',
  name: 'Mistral Nemo',
  models: /mistral-nemo|mistral[-:]7b-instruct-v0\.3/i,
  names: ['mistralai/Mistral-Nemo-Instruct-2407', 'mistral-nemo:12b', 'mistralai/Mistral-7B-Instruct-v0.3'],
  source: `${LLAMA_CPP_TEMPLATES}/mistralai-Mistral-Nemo-Instruct-2407.jinja`,
  facts: [
    ...wordsCount(ALTERNATE_BEHIND_SYSTEM, { vllm: 'https://github.com/vllm-project/vllm/issues/6862' }),
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      text: 'Only user and assistant roles are supported, with the exception of an initial optional system message!',
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'refuses',
      text: ALTERNATE_BEHIND_SYSTEM,
    },
    {
      rule: 'tool-call-id-format',
      variants: ['not-nine'],
      verdict: 'refuses',
      text: 'Tool call IDs should be alphanumeric strings with length 9!',
    },
  ],
};
