import type { RuleExample } from '../rule.ts';

/** What `blank-text` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A blank beside words, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"},
    {"type": "text", "text": " \\n"}]}
                   //^^^^^^^^^^^^^ error blank-text: messages[0] holds a text of nothing but whitespace.
]}`,
    fixes: {
      'remove-blank-part': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'A line end beside a call, sent to Claude at Snowflake',
    provider: 'snowflake',
    text: `{"model": "claude-sonnet-4-5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "\\n", "content_list": [
                      //^^^^^^^^^^^^^^^ warning blank-text: messages[1] says nothing but whitespace.
    {"type": "tool_use", "tool_use": {"tool_use_id": "call_1", "name": "look_up", "input": {}}}
  ]},
  {"role": "user", "content_list": [
    {"type": "tool_results", "tool_results": {"tool_use_id": "call_1", "name": "look_up", "content": [{"type": "text", "text": "22 C"}]}}
  ]}
]}`,
    fixes: {
      'remove-blank-part': `{"model": "claude-sonnet-4-5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "content_list": [
    {"type": "tool_use", "tool_use": {"tool_use_id": "call_1", "name": "look_up", "input": {}}}
  ]},
  {"role": "user", "content_list": [
    {"type": "tool_results", "tool_results": {"tool_use_id": "call_1", "name": "look_up", "content": [{"type": "text", "text": "22 C"}]}}
  ]}
]}`,
    },
  },
  {
    title: 'Words with blanks around them',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": " Hi "}]}
]}`,
  },
  {
    title: 'A user who says a blank, without blocks',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]},
  {"role": "user", "content": " "}
                 //^^^^^^^^^^^^^^ error blank-text: messages[2] says nothing but whitespace.
]}`,
    fixes: {
      'remove-empty-message': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]}
]}`,
    },
  },
];
