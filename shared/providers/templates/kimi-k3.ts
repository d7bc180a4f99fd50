import { LLAMA_CPP_TEMPLATES, type TemplateFamily } from './family.ts';
import { INSTRUCTS_ANYWHERE } from './turns.ts';

/** Kimi K3, which prints the name of the tool with every result. */
export const family: TemplateFamily = {
  id: 'kimi-k3',
  name: 'Kimi K3',
  models: /kimi-?k3/i,
  names: ['moonshotai/Kimi-K3', 'kimi-k3'],
  source: `${LLAMA_CPP_TEMPLATES}/Kimi-K3.jinja`,
  facts: [
    {
      rule: 'orphan-tool-result',
      variants: ['no-call', 'behind-others'],
      verdict: 'refuses',
      text: 'Kimi K3 tool messages need a resolvable tool name: carry `tool`/`name`, or match a preceding assistant tool_call by order.',
    },
    INSTRUCTS_ANYWHERE,
  ],
};
