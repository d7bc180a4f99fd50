import type { Conversation, Turn } from '../conversation/model.ts';
import { isMembers } from '../dialects/values.ts';
import { childPointer } from '../text/pointer.ts';
import { short } from '../text/short.ts';
import type { Report, Rule, RuleExample } from './rule.ts';
import { contentPointer, pairOf, place, roleAnchor } from './words.ts';

/** What the check of a training file says of a row that a request may well hold. */
export const rule: Rule = {
  id: 'training-row',
  summary: 'A training row holds what the check of an upload does not take, or lacks an answer to learn.',
  documentation: `A row to train on is learned from its answers, so the assistant has the last word in it. A \`weight\` of 0 leaves
an answer out and 1 takes it in; nothing else can be said with it, and only of answers. Results were seen refused
as lists of parts. Members of a row besides \`messages\`, \`tools\`, \`functions\` and \`parallel_tool_calls\` say nothing
there.

What stands in no other row is not seen here: a file needs ten rows at least.`,
  variants: {
    'no-answer': 'the assistant has not the last word',
    weight: 'a weight that is neither 0 nor 1, or of a message that is no answer',
    'tool-parts': 'a tool result as a list of parts',
    member: 'a member of the row that no row has',
  },
  strategies: ['join-text-parts'],
  visit: {
    payload(conversation, report) {
      if (conversation.context !== 'training' || !conversation.complete) return;
      const last = conversation.turns.at(-1);
      if (last?.known === true && last.role !== 'assistant')
        report({
          variant: 'no-answer',
          pointer: last.pointer,
          anchor: roleAnchor(last),
          message: `${place(last)} is the last message of the row, and not the assistant's.`,
          subject: { turn: last },
        });
      members(conversation, report);
    },
    turn(turn, report, { context }) {
      if (context !== 'training' || !turn.known) return;
      weight(turn, report);
      if (turn.result === undefined || turn.content.kind !== 'parts') return;
      report({
        variant: 'tool-parts',
        pointer: contentPointer(turn),
        anchor: { pointer: contentPointer(turn), part: 'key' },
        message: `${place(turn)} has a list of parts as its content, not text.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A row without an answer',
    provider: 'openai-fine-tuning',
    text: `{"messages": [
  {"role": "user", "content": "Hi"}
 //^^^^^^^^^^^^^^ error training-row: messages[0] is the last message of the row, and not the assistant's.
]}`,
    unrepaired: 'What is to be learned only you can say.',
  },
  {
    title: 'An answer that counts half',
    provider: 'openai-fine-tuning',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello", "weight": 0.5}
                                          //^^^^^^^^^^^^^ error training-row: messages[1] has a weight that is neither 0 nor 1.
]}`,
    unrepaired: 'Whether it is to be learned only you can say.',
  },
  {
    title: 'A result of parts',
    provider: 'openai-fine-tuning',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c", "content": [{"type": "text", "text": "1"}]},
                                      //^^^^^^^^^ warning training-row: messages[1] has a list of parts as its content, not text.
  {"role": "assistant", "content": "One."}
]}`,
    fixes: {
      'join-text-parts': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c", "content": "1"},
  {"role": "assistant", "content": "One."}
]}`,
    },
  },
  {
    title: 'A note of whoever made the row',
    provider: 'openai-fine-tuning',
    text: `{ "source": "forum", "messages": [
//^^^^^^^^ warning training-row: The row has a member source.
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"}
]}`,
    unrepaired: 'Who reads it elsewhere only you can say.',
  },
  {
    title: 'A row as it is taken',
    provider: 'openai-fine-tuning',
    text: `{"parallel_tool_calls": false, "tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}], "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello", "weight": 0},
  {"role": "user", "content": "Look."},
  {"role": "assistant", "weight": 1, "content": "", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}
]}`,
  },
];

const ROW = new Set(['messages', 'tools', 'functions', 'parallel_tool_calls']);

function members({ value }: Conversation, report: Report): void {
  if (!isMembers(value)) return;
  for (const key of Object.keys(value)) {
    if (ROW.has(key)) continue;
    const pointer = childPointer('', key);
    report({
      variant: 'member',
      pointer,
      anchor: { pointer, part: 'key' },
      message: `The row has a member ${short(key)}.`,
      subject: {},
    });
  }
}

function weight(turn: Turn, report: Report): void {
  const { weight: given } = turn.value as { weight?: unknown };
  if (given === undefined || (turn.role === 'assistant' && (given === 0 || given === 1))) return;
  report({
    variant: 'weight',
    pointer: `${turn.pointer}/weight`,
    anchor: pairOf(turn.pointer, 'weight'),
    message:
      turn.role === 'assistant'
        ? `${place(turn)} has a weight that is neither 0 nor 1.`
        : `${place(turn)} has a weight, and is no answer.`,
    subject: { turn },
  });
}
