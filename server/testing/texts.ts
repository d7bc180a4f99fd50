/** A history cut in front of a result: one error, whose fixes are all unsafe. */
export const ORPHAN = `{"model": "gpt-4o", "messages": [
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"},
  {"role": "user", "content": "And tomorrow?"}
]}`;

/** Tool calls without content, for an unknown target: one warning with one safe fix. */
export const NO_CONTENT = `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`;

/** A call answered twice, with different words: the problem relates two places. */
export const TWICE = `{"model": "gpt-4o", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"},
  {"role": "tool", "tool_call_id": "c1", "content": "23 C"}
]}`;

/** Nothing is wrong here. */
export const SOUND = `{"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}`;
