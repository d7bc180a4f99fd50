import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { wordsCount } from './turns.ts';

const ALTERNATE =
  'After the optional system message, conversation roles must alternate user and assistant roles except for tool calls and results.';

/** Models of Mistral from December 2025 on, which come with a template of their own. */
export const family: TemplateFamily = {
  id: 'ministral-3',
  name: 'Ministral 3 and Devstral 2',
  models: /ministral-?3(?!b)|devstral-(small-)?2(?![45]\d)|mistral-large-3|mistral-(small|medium)-?[4-9]/i,
  names: [
    'mistralai/Ministral-3-14B-Reasoning-2512',
    'mistralai/Devstral-Small-2-24B-Instruct-2512',
    'devstral-2:123b',
    'ai/ministral3',
  ],
  source: `${LLAMA_CPP_TEMPLATES}/mistralai-Ministral-3-14B-Reasoning-2512.jinja`,
  facts: [
    ...wordsCount(ALTERNATE, {
      'llama-cpp': 'https://github.com/mistralai/mistral-vibe/issues/1006',
      ollama: 'https://github.com/mistralai/mistral-vibe/issues/1006',
      'lm-studio': 'https://github.com/mcowger/generic-copilot/pull/43',
    }),
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      text: 'Only user, assistant and tool roles are supported, got system.',
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'refuses',
      text: 'Only user, assistant and tool roles are supported, got developer.',
    },
    {
      rule: 'unknown-role',
      variants: ['unknown', 'function'],
      verdict: 'refuses',
      text: 'Only user, assistant and tool roles are supported, got function.',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: 'Assistant message must have a string or a list of chunks in content or a list of tool calls.',
    },
    {
      rule: 'missing-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: 'Assistant message must have a string or a list of chunks in content or a list of tool calls.',
    },
  ],
};
