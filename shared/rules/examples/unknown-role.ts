import type { RuleExample } from '../rule.ts';

/** What `unknown-role` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A role of another framework, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "human", "content": "Hi"}
 //^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "human".
]}`,
    fixes: {
      'rename-role': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'The roles Anthropic knows',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'A content without role is the user’s',
    provider: 'gemini',
    text: `{"contents": [
  {"parts": [{"text": "Hi"}]}
]}`,
  },
  {
    title: 'A role of another framework, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "human", "content": "Weather?"},
 //^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "human".
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'rename-role': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'The roles the AI SDK knows',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
];
