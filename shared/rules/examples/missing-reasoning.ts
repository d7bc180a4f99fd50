import type { RuleExample } from '../rule.ts';

/** What `missing-reasoning` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A call the server named, without the reasoning in front of it',
    provider: 'openai',
    text: `{"model": "o3", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "id": "fc_0123456789abcdef0123456789abcdef", "call_id": "a", "name": "f", "arguments": "{}"},
                          //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-reasoning: input[1] is named by the server, and no reasoning stands in its answer.
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "o3", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    },
  },
  {
    title: 'The same with it',
    provider: 'openai',
    text: `{"model": "o3", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "reasoning", "id": "rs_0123456789abcdef0123456789abcdef", "summary": []},
  {"type": "function_call", "id": "fc_0123456789abcdef0123456789abcdef", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
];
