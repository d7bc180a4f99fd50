import type { Rule, RuleExample } from './rule.ts';
import { contentKey, contentPointer, isNotSent, pairOf, place, SPEAKERS, speaker } from './words.ts';

/** `content: null`. */
export const rule: Rule = {
  id: 'null-content',
  summary: 'A message has null as its content.',
  documentation: `OpenAI's own answers hold \`"content": null\` beside \`tool_calls\`, and its API takes that back. Some servers
of the dialect want a string there. In every other message \`null\` is refused by OpenAI too.`,
  variants: SPEAKERS,
  strategies: ['add-empty-content', 'remove-empty-message'],
  visit: {
    turn(turn, report, conversation) {
      const variant = speaker(turn);
      if (variant === 'assistant-with-calls' && isNotSent(conversation)) return;
      if (turn.content.kind !== 'null' || !turn.known || variant === 'unknown') return;
      if (turn.carries.includes('refusal') || turn.carries.includes('audio')) return;
      report({
        variant,
        pointer: contentPointer(turn),
        anchor: pairOf(turn.pointer, contentKey(turn)),
        message: `${place(turn)} has null as its content.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool result of null',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": null}
                 //^^^^^^^^^^^^^^^ error null-content: messages[0] has null as its content.
]}`,
    fixes: {
      'add-empty-content': `{"messages": [
  {"role": "user", "content": ""}
]}`,
    },
  },
  {
    title: 'Beside tool calls, target unknown',
    text: `{"messages": [
  {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                      //^^^^^^^^^^^^^^^ warning null-content: messages[0] has null as its content.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
  },
  {
    title: "What the dialect's own answers contain",
    text: `{"model": "gpt-4o", "messages": [
  {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
  },
];
