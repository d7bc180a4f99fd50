import type { RuleExample } from '../rule.ts';

/** What `roles-alternate` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Two questions, sent to an older Claude',
    provider: 'anthropic',
    text: `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Who are you?"}
 //^^^^^^^^^^^^^^ error roles-alternate: messages[1] is the user's, as is messages[0] in front of it.
]}`,
    fixes: {
      'merge-neighbours': `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}, {"type": "text", "text": "Who are you?"}]}
]}`,
    },
  },
  {
    title: 'Two questions, which a newer one takes as one',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Who are you?"}
]}`,
  },
  {
    title: 'Turns taken, as Bedrock has them',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Hi"}]},
  {"role": "assistant", "content": [{"text": "Hello"}]},
  {"role": "user", "content": [{"text": "Who are you?"}]}
]}`,
  },
  {
    title: 'Two questions, sent to Gemini in 2024',
    provider: 'gemini',
    asOf: '2024-06-01',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "user", "parts": [{"text": "Who are you?"}]}
 //^^^^^^^^^^^^^^ error roles-alternate: contents[1] is the user's, as is contents[0] in front of it.
]}`,
    fixes: {
      'merge-neighbours': `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}, {"text": "Who are you?"}]}
]}`,
    },
  },
  {
    title: 'Two questions, today',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "user", "parts": [{"text": "Who are you?"}]}
]}`,
  },
  {
    title: 'Two answers in front of a call, for a template that counts no calls',
    provider: 'llama-cpp',
    text: `{"model": "mistralai/Ministral-3-14B-Reasoning-2512", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Wait."},
  {"role": "assistant", "content": "I look."},
 //^^^^^^^^^^^^^^^^^^^ error roles-alternate: messages[2] is the assistant's, as is messages[1] in front of it.
  {"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefgh1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "abcdefgh1", "content": "22 C"}
]}`,
    fixes: {
      'merge-neighbours': `{"model": "mistralai/Ministral-3-14B-Reasoning-2512", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Wait.\\n\\nI look."},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefgh1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "abcdefgh1", "content": "22 C"}
]}`,
    },
  },
];
