import type { RuleExample } from '../rule.ts';

/** What `missing-content` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A message without content, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant"},
 //^^^^^^^^^^^^^^^^^^^ error missing-content: messages[1] has no content.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'add-empty-content': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": ""},
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'Words in it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"},
  {"role": "user", "content": "Well?"}
]}`,
  },
  {
    title: 'A message without content, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant"},
 //^^^^^^^^^^^^^^^^^^^ error missing-content: messages[1] has no content.
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'add-empty-content': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": ""},
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'All say something, as the AI SDK wants it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'Calls without words beside them, sent to Snowflake',
    provider: 'snowflake',
    text: `{"model": "claude-sonnet-4-5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content_list": [{"type": "tool_use", "tool_use": {"tool_use_id": "a", "name": "f", "input": {}}}]},
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-content: messages[1] has tool_calls but no content.
  {"role": "user", "content_list": [{"type": "tool_results", "tool_results": {"tool_use_id": "a", "name": "f", "content": [{"type": "text", "text": "22 C"}]}}]}
]}`,
    fixes: {
      'add-empty-content': `{"model": "claude-sonnet-4-5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "content_list": [{"type": "tool_use", "tool_use": {"tool_use_id": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content_list": [{"type": "tool_results", "tool_results": {"tool_use_id": "a", "name": "f", "content": [{"type": "text", "text": "22 C"}]}}]}
]}`,
    },
  },
  {
    title: 'Words beside calls, be they empty',
    provider: 'snowflake',
    text: `{"model": "claude-sonnet-4-5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "content_list": [{"type": "tool_use", "tool_use": {"tool_use_id": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content_list": [{"type": "tool_results", "tool_results": {"tool_use_id": "a", "name": "f", "content": [{"type": "text", "text": "22 C"}]}}]}
]}`,
  },
  {
    title: 'A tool result without content, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1"}
 //^^^^^^^^^^^^^^ warning missing-content: messages[2] has no content. Cohere refuses this.
]}`,
    fixes: {
      'add-empty-content': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "content": "", "tool_call_id": "c1"}
]}`,
    },
  },
  {
    title: 'No content beside calls, which Cohere takes',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`,
  },
];
