import type { RuleExample } from '../rule.ts';

/** What `split-tool-results` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A message for each result, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
                                                     //^^^^^^^^^^^^^^^^^^ error split-tool-results: messages[3].content[0] answers a call whose round has its first result in an earlier message.
]}`,
    fixes: {
      'merge-results': `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
    },
  },
];
