import type { RuleExample } from '../rule.ts';

/** What `unknown-property` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A word on a call, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}, "text": ""}]},
                                                                                             //^^^^^^ error unknown-property: messages[1] holds a part with a member text.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "1"}]}
]}`,
    fixes: {
      'remove-unknown-member': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "1"}]}
]}`,
    },
  },
  {
    title: 'Nothing but what Anthropic knows',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi", "cache_control": {"type": "ephemeral"}}]}
]}`,
  },
  {
    title: 'Members that may be null',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": null},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]}
]}`,
  },
];
