import type { RuleExample } from '../rule.ts';

/** What `null-content` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A null, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": null},
                      //^^^^^^^^^^^^^^^ error null-content: messages[1] has null as its content.
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
    title: 'Words in place of it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"},
  {"role": "user", "content": "Well?"}
]}`,
  },
  {
    title: 'A null, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": null},
                      //^^^^^^^^^^^^^^^ error null-content: messages[1] has null as its content.
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
    title: 'Words in place of it, as the AI SDK wants them',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": ""},
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'Null as a tool result, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": null}
                                       //^^^^^^^^^^^^^^^ warning null-content: messages[2] has null as its content. Cohere refuses this.
]}`,
    fixes: {
      'add-empty-content': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": ""}
]}`,
    },
  },
  {
    title: 'Null beside calls, which Cohere takes',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`,
  },
  {
    title: 'An answer of null, sent to Responses',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": null},
                      //^^^^^^^^^^^^^^^ error null-content: input[1] has null as its content.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'remove-empty-message': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'Words, sent to Responses',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Well?"}
]}`,
  },
];
