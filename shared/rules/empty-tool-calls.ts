import type { Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** `tool_calls: []`. */
export const rule: Rule = {
  id: 'empty-tool-calls',
  summary: 'An assistant message has an empty list of tool calls.',
  documentation: `\`tool_calls\` may be left out, but not be empty. Serialisers that write every field leave \`[]\` behind;
without the key the message means the same.`,
  variants: { empty: '`tool_calls` is `[]`' },
  strategies: ['remove-empty-tool-calls'],
  visit: {
    turn(turn, report) {
      if (turn.callList !== 'empty' || !turn.known) return;
      report({
        variant: 'empty',
        pointer: `${turn.pointer}/tool_calls`,
        anchor: pairOf(turn.pointer, 'tool_calls'),
        message: `${place(turn)} has an empty list of tool_calls.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An empty list beside an answer',
    provider: 'openai',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello", "tool_calls": []}
                                          //^^^^^^^^^^^^^^^^ error empty-tool-calls: messages[1] has an empty list of tool_calls.
]}`,
    fixes: {
      'remove-empty-tool-calls': `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"}
]}`,
    },
  },
];
