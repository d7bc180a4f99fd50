import type { Turn } from '../conversation/model.ts';
import { isMembers } from '../dialects/values.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { contentKey, contentPointer, pairOf, place, roleAnchor, speaker } from './words.ts';

/** Content that is there and says nothing. */
export const rule: Rule = {
  id: 'empty-content',
  summary: 'A message has empty content.',
  documentation: `An empty string or an empty list is content that says nothing. Whether that is taken depends on the message
and on the provider: beside tool calls an empty string is the most portable spelling there is; an assistant
message with neither words nor calls is refused by Mistral; an empty list beside tool calls made OpenAI
answer with words about the tool role.`,
  variants: {
    'assistant-with-calls': 'an empty string beside tool calls',
    'assistant-with-calls-list': 'an empty list beside tool calls',
    assistant: 'an assistant message that says nothing and calls nothing',
    user: 'a user message',
    system: 'a system message',
    developer: 'a developer message',
    tool: 'a tool result',
    'failed-tool': 'a tool result that says that the tool failed',
    part: 'a text part without text',
    'empty-part': 'a part that is an object without members',
  },
  strategies: [
    'fill-failed-result',
    'add-empty-content',
    'remove-empty-part',
    'remove-empty-message',
    'keep-reasoning-as-words',
  ],
  visit: {
    turn(turn, report) {
      if (!turn.known || turn.carries.includes('refusal') || turn.carries.includes('audio')) return;
      const list = turn.content.kind === 'parts' && turn.content.parts.length === 0;
      if (list || (turn.content.kind === 'text' && turn.content.text === '')) report(empty(turn, list));
    },
    part(part, report) {
      if (part.turn.known && isMembers(part.value) && Object.keys(part.value).length === 0) {
        report({
          variant: 'empty-part',
          pointer: part.pointer,
          anchor: { pointer: part.pointer, part: 'value' },
          message: `${place(part.turn)} holds a part without members.`,
          subject: { turn: part.turn, parts: [part] },
        });
      }
      if (part.type !== 'text' || part.text !== '' || !part.turn.known) return;
      report({
        variant: 'part',
        pointer: `${part.pointer}/text`,
        anchor: pairOf(part.pointer, 'text'),
        message: `${place(part.turn)} holds a text part without text.`,
        subject: { turn: part.turn, parts: [part] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An assistant that says nothing, sent to Mistral',
    provider: 'mistral',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": ""},
                      //^^^^^^^^^^^^^ error empty-content: messages[1] says nothing and calls no tool.
  {"role": "user", "content": "Hello?"}
]}`,
    fixes: {
      'remove-empty-message': `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "user", "content": "Hello?"}
]}`,
    },
  },
  {
    title: 'An empty list beside tool calls',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": [], "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                      //^^^^^^^^^^^^^ error empty-content: messages[0] has an empty list as its content.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    fixes: {
      'add-empty-content': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A tool that printed nothing',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "mkdir", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": ""}
]}`,
  },
];

function empty(turn: Turn, list: boolean): Finding {
  const by = speaker(turn);
  const absent = !Object.hasOwn(turn.value as object, contentKey(turn));
  const message = absent
    ? `${place(turn)} has no ${contentKey(turn)}.`
    : list
      ? `${place(turn)} has an empty list as its content.`
      : by === 'assistant'
        ? `${place(turn)} says nothing and calls no tool.`
        : `${place(turn)} has empty content.`;
  return {
    variant:
      turn.result?.failed === true
        ? 'failed-tool'
        : list && by === 'assistant-with-calls'
          ? 'assistant-with-calls-list'
          : by,
    ...(absent
      ? { pointer: turn.pointer, anchor: roleAnchor(turn) }
      : { pointer: contentPointer(turn), anchor: pairOf(turn.pointer, contentKey(turn)) }),
    message,
    subject: { turn },
  };
}
