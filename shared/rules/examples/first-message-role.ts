import type { RuleExample } from '../rule.ts';

/** What `first-message-role` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An assistant who begins, sent to an older Claude',
    provider: 'anthropic',
    text: `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "assistant", "content": "Hello"},
 //^^^^^^^^^^^^^^^^^^^ error first-message-role: messages[0] is the first message, and the assistant says it.
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'insert-user-message': `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "[chatmend] No message of the user was recorded here."}]},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'An assistant who begins, sent to a newer one',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Hi"}
]}`,
  },
  {
    title: 'An assistant who begins, for the template of Gemma',
    provider: 'vllm',
    text: `{"model": "google/gemma-2-9b-it", "messages": [
  {"role": "assistant", "content": "Hello"},
 //^^^^^^^^^^^^^^^^^^^ error first-message-role: messages[0] is the first message, and the assistant says it.
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'insert-user-message': `{"model": "google/gemma-2-9b-it", "messages": [
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'The same, for a template that takes it',
    provider: 'vllm',
    text: `{"model": "Qwen/Qwen2.5-7B-Instruct", "messages": [
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Hi"}
]}`,
  },
];
