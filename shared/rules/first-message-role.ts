import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place, roleAnchor } from './words.ts';

/** A conversation that the user does not begin. */
export const rule: Rule = {
  id: 'first-message-role',
  summary: 'The conversation does not begin with the user.',
  documentation: `Some models take no conversation that the assistant begins: a greeting written by the application, or a history
whose front was cut off. Begin with a user message, or put the greeting into the instructions. What
the user said only you can tell: the repair puts a marked message in front.`,
  variants: {
    assistant: 'an assistant message comes first',
    calls: 'calls come first, and the first who speaks is the user',
  },
  strategies: ['insert-user-message'],
  visit: {
    payload(conversation, report) {
      const first = conversation.turns.find(({ role }) => role !== 'system' && role !== 'developer');
      if (first?.role !== 'assistant' || !first.known || isNotSent(conversation)) return;
      const speaker = conversation.turns.find(
        (turn) => turn.callList !== 'list' && (turn.role === 'assistant' || turn.role === 'user'),
      );
      report({
        variant: first.callList === 'list' && speaker?.role !== 'assistant' ? 'calls' : 'assistant',
        pointer: first.pointer,
        anchor: roleAnchor(first),
        message: `${place(first)} is the first message, and the assistant says it.`,
        subject: { turn: first },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A greeting, sent to Nova',
    provider: 'bedrock',
    text: `{"modelId": "amazon.nova-pro-v1:0", "messages": [
  {"role": "assistant", "content": [{"text": "Hello, how can I help?"}]},
 //^^^^^^^^^^^^^^^^^^^ error first-message-role: messages[0] is the first message, and the assistant says it.
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
    fixes: {
      'insert-user-message': `{"modelId": "amazon.nova-pro-v1:0", "messages": [
  {"role": "user", "content": [{"text": "[chatmend] No message of the user was recorded here."}]},
  {"role": "assistant", "content": [{"text": "Hello, how can I help?"}]},
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'Claude takes it there',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "messages": [
  {"role": "assistant", "content": [{"text": "Hello, how can I help?"}]},
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
  },
];
