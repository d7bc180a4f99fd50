import type { Conversation, Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, roleAnchor } from './words.ts';

/** A request in which the user says nothing. */
export const rule: Rule = {
  id: 'no-user-message',
  summary: 'No message is the user’s.',
  documentation: `Some servers and some chat templates want at least one message of the user: templates of Qwen look for the last
question, Zhipu calls the list illegal. Such requests come from summaries and titles whose prompt stands in the
instructions alone, and from histories whose front was cut off.

What the user would say only you can tell. The repair puts a marked message of the user behind the instructions.`,
  variants: { none: 'no message has the role of the user' },
  strategies: ['insert-user-message'],
  visit: {
    payload(conversation, report) {
      const turn = firstOfNoUser(conversation);
      if (turn === undefined) return;
      report({
        variant: 'none',
        pointer: conversation.messages,
        anchor: roleAnchor(turn),
        message: `None of ${conversation.list} is the user's.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A title asked for by instructions alone',
    provider: 'zhipu',
    text: `{"model": "glm-4.5", "messages": [
  {"role": "system", "content": "Write a title."}
 //^^^^^^^^^^^^^^^^ error no-user-message: None of messages is the user's.
]}`,
    fixes: {
      'insert-user-message': `{"model": "glm-4.5", "messages": [
  {"role": "system", "content": "Write a title."},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."}
]}`,
    },
  },
  {
    title: 'A template that looks for a question',
    provider: 'vllm',
    text: `{"model": "Qwen/Qwen3.5-27B", "messages": [
  {"role": "assistant", "content": "Hello"}
 //^^^^^^^^^^^^^^^^^^^ error no-user-message: None of messages is the user's.
]}`,
    fixes: {
      'insert-user-message': `{"model": "Qwen/Qwen3.5-27B", "messages": [
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."},
  {"role": "assistant", "content": "Hello"}
]}`,
    },
  },
  {
    title: 'OpenAI takes instructions alone',
    provider: 'openai',
    text: `{"model": "o3-mini", "messages": [{"role": "system", "content": "Write a title."}]}`,
  },
];

/** The last instruction in front, else the first turn, where all turns could be read and none is the user's. */
function firstOfNoUser(conversation: Conversation): Turn | undefined {
  const { turns, complete } = conversation;
  if (!complete || isNotSent(conversation)) return undefined;
  const may = (turn: Turn) => !turn.known || turn.role === 'unknown' || turn.role === 'user';
  if (turns.some((turn) => may(turn) || turn.wireRole === 'user')) return undefined;
  const first = turns.findIndex(({ role }) => role !== 'system' && role !== 'developer');
  return first === -1 ? turns.at(-1) : turns[Math.max(first - 1, 0)];
}
