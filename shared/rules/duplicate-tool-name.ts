import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { pairOf } from './words.ts';

/** Two tools of one name. */
export const rule: Rule = {
  id: 'duplicate-tool-name',
  summary: 'Two tools have the same name.',
  documentation: `A call names its tool, so two tools of one name cannot be told apart. It happens where tools of several
servers are put together, or one list is added twice. A tool that is declared again word for word can go; two
that differ need two names, and which of them earlier calls meant only you can say.`,
  variants: { any: 'a name that was declared before' },
  strategies: ['drop-repeated-tool'],
  visit: {
    payload(conversation, report) {
      const tools = declaredTools(conversation);
      if (tools.length < 2) return;
      const first = new Map<string, DeclaredTool>();
      for (const tool of tools) {
        if (tool.name === undefined) continue;
        const before = first.get(tool.name);
        if (before === undefined) {
          first.set(tool.name, tool);
          continue;
        }
        report({
          variant: 'any',
          pointer: `${tool.inner}/name`,
          anchor: pairOf(tool.inner, 'name'),
          message: `A tool named ${short(tool.name)} is declared before.`,
          related: [{ anchor: pairOf(before.inner, 'name'), message: 'It is declared here.' }],
          subject: { tools: [tool, before] },
        });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool declared twice',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "read", "input_schema": {"type": "object"}},
  {"name": "read", "input_schema": {"type": "object"}}
 //^^^^^^^^^^^^^^ error duplicate-tool-name: A tool named read is declared before.
], "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'drop-repeated-tool': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "read", "input_schema": {"type": "object"}}
], "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'Two tools',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "read", "input_schema": {"type": "object"}},
  {"name": "write", "input_schema": {"type": "object"}}
], "messages": [{"role": "user", "content": "Hi"}]}`,
  },
];
