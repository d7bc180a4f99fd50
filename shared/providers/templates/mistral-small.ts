import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { ALTERNATE_BEHIND_SYSTEM, wordsCount } from './turns.ts';

const TURNS = [
  ...wordsCount(ALTERNATE_BEHIND_SYSTEM, {
    'llama-cpp': 'https://github.com/ggml-org/llama.cpp/issues/19851',
  }),
  {
    rule: 'system-message-position',
    variants: ['second', 'after-user', 'after-result', 'after-assistant'],
    verdict: 'refuses',
    text: ALTERNATE_BEHIND_SYSTEM,
  } as const,
].map((fact) => ({ ...fact, doubtful: true }));

/**
 * Mistral Small 3, Large 2 and the first Devstral. Mistral ships them without a template for tools; what GGUF files carry
 * was written by others, so that little here holds everywhere.
 */
export const family: TemplateFamily = {
  id: 'mistral-small',
  name: 'Mistral Small 3',
  models:
    /mistral-small(?!-?[4-9])|mistral-large(?!-?3)|devstral-small(?!-?2(?![45]\d))|devstral[-:](24b|latest)|devstral$/i,
  names: [
    'mistralai/Mistral-Small-3.2-24B-Instruct-2506',
    'mistral-small:24b',
    'mistral-large:123b',
    'devstral:latest',
    'Devstral-Small-2507',
  ],
  source: `${LLAMA_CPP_TEMPLATES}/Mistral-Small-3.2-24B-Instruct-2506.jinja`,
  facts: [
    ...TURNS,
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'refuses',
      text: 'Only system, user, assistant, and tool roles are supported!',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'function'],
      verdict: 'refuses',
      text: 'Only system, user, assistant, and tool roles are supported!',
    },
  ],
};
