import type { RuleExample } from '../rule.ts';

/** What `arguments-not-json` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Arguments that are JSON',
    provider: 'minimax',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{\\"city\\": \\"Oslo\\"}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
];
