import type { RuleExample } from '../rule.ts';

/** What `reasoning-signature` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Reasoning with a list of summaries, be it empty',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": []},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]}
]}`,
  },
];
