import type { RuleExample } from '../rule.ts';

/** What `empty-tool-calls` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'No list at all',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"},
  {"role": "user", "content": "Thanks"}
]}`,
  },
];
