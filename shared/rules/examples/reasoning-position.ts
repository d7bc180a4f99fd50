import type { RuleExample } from '../rule.ts';

/** What `reasoning-position` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Thoughts in front',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgI"}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
];
