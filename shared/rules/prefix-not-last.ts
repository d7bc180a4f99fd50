import { prefixMark } from './prefill.ts';
import type { Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** A beginning to be continued that something stands behind. */
export const rule: Rule = {
  id: 'prefix-not-last',
  summary: 'A message marked as the beginning of the answer is not the last one.',
  documentation: `\`"prefix": true\` marks an assistant message as the beginning of the answer that is asked for, so it can only be
the last message. The mark stays behind when the answer was appended and the history sent again. Take it away: what
the message says stays as it is.`,
  variants: { any: 'an assistant message with the mark, and messages behind it' },
  strategies: ['remove-prefix'],
  visit: {
    turn(turn, report, { turns }) {
      const mark = prefixMark(turn);
      if (mark === undefined || turn.message === turns.at(-1)?.message) return;
      report({
        variant: 'any',
        pointer: `${turn.pointer}/${mark}`,
        anchor: pairOf(turn.pointer, mark),
        message: `${place(turn)} is marked as a beginning to be continued, but is not the last message.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A mark left behind',
    provider: 'mistral',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello", "prefix": true},
                                          //^^^^^^^^^^^^^^ error prefix-not-last: messages[1] is marked as a beginning to be continued
  {"role": "user", "content": "Who are you?"}
]}`,
    fixes: {
      'remove-prefix': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Who are you?"}
]}`,
    },
  },
  {
    title: 'A beginning to be continued',
    provider: 'mistral',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hel", "prefix": true}
]}`,
  },
];
