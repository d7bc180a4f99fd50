import type { Rule, RuleExample } from './rule.ts';

/** A request without a message. */
export const rule: Rule = {
  id: 'empty-messages',
  summary: 'The list of messages is empty.',
  documentation: `A request needs at least one message. An empty list is what remains when a history was trimmed to nothing or
a prompt template was not filled in. What should stand there only you can say, so there is no fix.`,
  variants: { empty: 'the list has no element' },
  strategies: [],
  visit: {
    payload(conversation, report) {
      const { turns, complete, elsewhere } = conversation;
      if (turns.length > 0 || !complete || elsewhere !== undefined) return;
      report({
        variant: 'empty',
        pointer: conversation.messages,
        anchor: { pointer: conversation.messages, part: 'pair' },
        message: 'messages is empty: a request needs at least one message.',
        subject: {},
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A history trimmed to nothing',
    provider: 'openai',
    text: `{"model": "gpt-4o",
   "messages": []}
 //^^^^^^^^^^^^^^ error empty-messages: messages is empty`,
    unrepaired: 'What should stand there only you can say.',
  },
];
