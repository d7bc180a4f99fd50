import type { RuleExample } from '../rule.ts';

/** What `tool-definition` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool as Anthropic has it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "f", "input_schema": {"type": "object"}}],
"messages": [{"role": "user", "content": "Weather?"}]}`,
  },
];
