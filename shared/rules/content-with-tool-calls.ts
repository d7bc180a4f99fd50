import type { Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentPointer, isNotSent, pairOf, place } from './words.ts';

/** An assistant message that speaks and calls at once. */
export const rule: Rule = {
  id: 'content-with-tool-calls',
  summary: 'An assistant message has both words and tool calls.',
  documentation: `Most providers take words beside calls, and models write them. Mistral took one or the other in 2024, and still
counts an empty list of calls; two models of Gemini refuse it behind their compatible endpoint without saying
why. An empty list can go. Words that were said stay with you: no repair takes
them away.`,
  variants: {
    words: 'words beside calls',
    'empty-list': 'words beside an empty list of calls',
  },
  strategies: ['remove-empty-tool-calls'],
  visit: {
    turn(turn, report, conversation) {
      if (turn.role !== 'assistant' || (turn.callList !== 'list' && turn.callList !== 'empty')) return;
      if (!turn.known || !hasWords(turn)) return;
      if (isNotSent(conversation)) return;
      const empty = turn.callList === 'empty';
      report({
        variant: empty ? 'empty-list' : 'words',
        pointer: empty ? `${turn.pointer}/tool_calls` : contentPointer(turn),
        anchor: empty ? pairOf(turn.pointer, 'tool_calls') : { pointer: contentPointer(turn), part: 'key' },
        message: `${place(turn)} has words and ${empty ? 'an empty list of tool calls' : 'tool calls'}.`,
        ...(empty ? { yieldsTo: 'empty-tool-calls' } : {}),
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Words and an empty list, sent to Mistral',
    provider: 'mistral',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello!", "tool_calls": []},
                                           //^^^^^^^^^^^^^^^^ error content-with-tool-calls: messages[1] has words and an empty list of tool calls.
  {"role": "user", "content": "And now?"}
]}`,
    fixes: {
      'remove-empty-tool-calls': `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello!"},
  {"role": "user", "content": "And now?"}
]}`,
    },
  },
  {
    title: 'Words beside a call, as Mistral takes them today',
    provider: 'mistral',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Wait.", "tool_calls": [{"id": "abcDEF123", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "abcDEF123", "name": "f", "content": "Hi"}
]}`,
  },
];

function hasWords({ content }: Turn): boolean {
  if (content.kind === 'parts') return content.parts.some(({ text }) => text !== undefined && text !== '');
  return content.kind === 'text' && content.text !== '';
}
