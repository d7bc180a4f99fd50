import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE } from './turns.ts';

const SINGLE = 'This model only supports single tool-calls at once!';

/** Llama 3.1 to 3.3, and what was trained on without another template. Llama 3.0 knows no tools, Llama 4 takes several calls. */
export const family: TemplateFamily = {
  id: 'llama-3',
  name: 'Llama 3.1 to 3.3',
  models:
    /^(?!.*(guard|hermes|dolphin|tulu|distill|super|ultra|-nano)).*llama-?v?3[._p][123](?!\d)|^nemotron[-:]70b/i,
  names: [
    'meta-llama/Llama-3.3-70B-Instruct',
    'llama3.1:8b',
    'llama-v3p1-8b-instruct',
    'nvidia/Llama-3.1-Nemotron-70B-Instruct-HF',
    'nemotron:70b',
  ],
  source: `${LLAMA_CPP_TEMPLATES}/meta-llama-Llama-3.3-70B-Instruct.jinja`,
  facts: [
    {
      rule: 'request-limits',
      variants: ['parallel-calls'],
      verdict: 'refuses',
      text: SINGLE,
      seen: { vllm: 'https://github.com/vllm-project/vllm/issues/25108' },
    },
    {
      rule: 'empty-tool-calls',
      variants: ['empty'],
      verdict: 'refuses',
      text: SINGLE,
      seen: { vllm: 'https://github.com/vllm-project/vllm/issues/13978' },
    },
    INSTRUCTS_ANYWHERE,
  ],
};
