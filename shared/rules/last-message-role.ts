import type { Conversation, Turn } from '../conversation/model.ts';
import { prefixMark } from './prefill.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place, roleAnchor } from './words.ts';

/** A request whose last message is the assistant's. */
export const rule: Rule = {
  id: 'last-message-role',
  summary: 'The assistant has the last word in a request.',
  documentation: `A request that ends in an assistant message asks the model to go on with that message. Older Claude models and
the servers of many open ones do so; newer Claude models, Perplexity and others want the last word to be the
user's or a tool's. Mistral wants such a message marked with \`"prefix": true\`.

Mostly the message is there by accident: the answer of a broken run, or a history sent again without a question
behind it. An empty one can be removed. Whether one with words is to be continued, removed or answered only you can
say; a repair never removes it, it marks it where a mark is known, or puts a marked message of the user behind it.`,
  variants: {
    assistant: 'the last message is the assistant’s',
    'thinking-off': 'the same, and the request turns thinking off',
    'after-assistant': 'the last two messages are the assistant’s',
    'with-tools': 'the last message is the assistant’s, and the request declares tools',
    prefix: 'the last message is marked as a beginning to be continued',
  },
  strategies: ['remove-empty-message', 'mark-as-prefix', 'insert-user-message'],
  visit: {
    payload(conversation, report) {
      const turn = conversation.turns.at(-1);
      if (turn === undefined || !conversation.complete || isNotSent(conversation)) return;
      if (turn.role !== 'assistant' || !turn.known || hasOpenBusiness(turn)) return;
      report({
        variant: variantOf(turn, conversation),
        pointer: turn.pointer,
        anchor: roleAnchor(turn),
        message: `${place(turn)} is the last message, and the assistant says it.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An answer without a question behind it',
    provider: 'perplexity',
    text: `{"model": "sonar", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'insert-user-message': `{"model": "sonar", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."}
]}`,
    },
  },
  {
    title: 'Mistral continues what is marked',
    provider: 'mistral',
    text: `{"model": "mistral-large-latest", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'mark-as-prefix': `{"model": "mistral-large-latest", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello", "prefix": true}
]}`,
    },
  },
  {
    title: 'An empty answer at the end',
    provider: 'llama-cpp',
    text: `{"model": "qwen3.5-9b", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": ""}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'remove-empty-message': `{"model": "qwen3.5-9b", "messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'Claude up to 4.5 goes on with it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hel"}
]}`,
  },
  {
    title: 'Newer ones do not',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-7", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hel"}]}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'insert-user-message': `{"model": "claude-opus-4-7", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hel"}]},
  {"role": "user", "content": [{"type": "text", "text": "[chatmend] No message of the user was recorded here."}]}
]}`,
    },
  },
];

/** Whether a turn is no last word: a call that waits for its result, or a server that goes on with its own tools. */
function hasOpenBusiness({ calls, callList, carries, content }: Turn): boolean {
  if (calls.length > 0 || callList === 'list' || carries.includes('function_call')) return true;
  return content.kind === 'parts' && content.parts.some(({ byServer }) => byServer !== undefined);
}

function variantOf(turn: Turn, { turns, tools, thinking }: Conversation): string {
  if (prefixMark(turn) !== undefined) return 'prefix';
  const before = turns[turn.index - 1];
  if (before?.role === 'assistant' && before.message !== turn.message) return 'after-assistant';
  if (tools !== undefined) return 'with-tools';
  return thinking?.state === 'off' ? 'thinking-off' : 'assistant';
}
