import type { RuleExample } from '../rule.ts';

/** What `tool-choice` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A choice left to the model that thinks',
    provider: 'moonshot',
    text: `{"model": "kimi-k2-thinking", "thinking": {"type": "enabled"}, "tool_choice": "auto",
"tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
"messages": [{"role": "user", "content": "Weather?"}]}`,
  },
];
