import type { RuleExample } from '../rule.ts';

/** What `request-field` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Instructions for Codex',
    provider: 'openai-codex',
    text: `{"model": "gpt-5.1-codex-mini", "store": false, "instructions": "Be brief.",
  "input": [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hi"}]}]}`,
  },
];
