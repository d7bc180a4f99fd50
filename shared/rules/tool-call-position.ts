import type { Conversation, Turn } from '../conversation/model.ts';
import { alike } from './alike.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place, roleAnchor } from './words.ts';

/** Calls that the model makes without having been asked. */
export const rule: Rule = {
  id: 'tool-call-position',
  summary: 'A tool call does not follow the user or a result.',
  documentation: `Gemini wants a call to come of something: of what the user said, or of a result. A history whose front was cut
off begins with a call, and one that was written down in pieces has calls behind other words of the model.

Where words and calls are one answer, make them one message. What the user said in front only you can tell: the repair
puts a marked message there.`,
  variants: {
    first: 'the first message calls',
    'after-assistant': 'a message with calls stands behind another one of the assistant',
  },
  strategies: ['merge-neighbours', 'insert-user-message'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation) || conversation.reach === 'anywhere') return;
      const { turns } = conversation;
      const first = turns.find(({ role }) => role !== 'system' && role !== 'developer');
      if (first !== undefined && calls(first))
        report({
          variant: 'first',
          pointer: first.pointer,
          anchor: roleAnchor(first),
          message: `${place(first)} is the first message, and calls a tool.`,
          subject: { turn: first },
        });
      const late = turns.filter((turn) => calls(turn) && isBehindAssistant(turn, conversation));
      if (late.length === 0) return;
      const places = late.map((turn) => ({
        turn,
        pointer: turn.pointer,
        anchor: roleAnchor(turn),
        name: place(turn),
      }));
      const [turn] = late as [Turn];
      const run = [turns[turn.index - 1] as Turn, turn];
      const says = 'calls a tool right behind another message of the assistant';
      const found = alike('after-assistant', places, says, { turn, turns: run });
      report({ ...found, yieldsTo: 'split-tool-results' });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A history whose front was cut off',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
 //^^^^^^^^^^^^^^^ error tool-call-position: contents[0] is the first message, and calls a tool.
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"result": "1"}}}]}
]}`,
    fixes: {
      'insert-user-message': `{"contents": [
  {"role": "user", "parts": [{"text": "[chatmend] No message of the user was recorded here."}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"result": "1"}}}]}
]}`,
    },
  },
  {
    title: 'A call behind a question',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"result": "1"}}}]}
]}`,
  },
  {
    title: 'The same at the compatible endpoint',
    provider: 'gemini',
    text: `{"messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "assistant", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
 //^^^^^^^^^^^^^^^^^^^ error tool-call-position: messages[1] is the first message, and calls a tool.
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
    fixes: {
      'insert-user-message': `{"messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."},
  {"role": "assistant", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
    },
  },
  {
    title: 'A call behind instructions and a question',
    provider: 'gemini',
    text: `{"messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
  },
];

function calls({ role, calls, known }: Turn): boolean {
  return role === 'assistant' && known && calls.length > 0;
}

function isBehindAssistant({ index, message }: Turn, { turns }: Conversation): boolean {
  const before = turns[index - 1];
  return before?.role === 'assistant' && before.known && before.message !== message;
}
