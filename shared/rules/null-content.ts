import type { Rule, RuleExample } from './rule.ts';
import {
  contentKey,
  contentPointer,
  isNotSent,
  isPrintedAnswer,
  pairOf,
  place,
  SPEAKERS,
  speaker,
} from './words.ts';

/** `content: null`. */
export const rule: Rule = {
  id: 'null-content',
  summary: 'A message has null as its content.',
  documentation: `OpenAI's own answers hold \`"content": null\` beside \`tool_calls\`, and its API takes that back. Some servers
of the dialect want a string there. In every other message \`null\` is refused by OpenAI too. Libraries that write
every field of their classes leave \`"tool_calls": null\` as well, on which few servers stumble.`,
  variants: {
    ...SPEAKERS,
    'answer-with-calls': 'an answer with tool calls, with all its client prints of it',
    calls: '`tool_calls` that is null',
  },
  strategies: [
    'remove-empty-tool-calls',
    'add-empty-content',
    'remove-empty-message',
    'keep-reasoning-as-words',
  ],
  visit: {
    turn(turn, report, conversation) {
      if (turn.content.kind !== 'null' && turn.callList !== 'null') return;
      const variant = speaker(turn);
      if (variant === 'assistant-with-calls' && isNotSent(conversation)) return;
      if (!turn.known || variant === 'unknown') return;
      if (turn.content.kind !== 'null') {
        if (turn.callList === 'null' && turn.role === 'assistant' && !isNotSent(conversation)) {
          report({
            variant: 'calls',
            pointer: `${turn.pointer}/tool_calls`,
            anchor: pairOf(turn.pointer, 'tool_calls'),
            message: `${place(turn)} has null as its tool_calls.`,
            subject: { turn },
          });
        }
        return;
      }
      const isAnswer = variant === 'assistant-with-calls' && isPrintedAnswer(turn, conversation);
      const shape = isAnswer ? 'answer-with-calls' : variant;
      // What its own answers contain is worded only for whom it is something to say.
      if (!report.hears(shape)) return;
      if (turn.carries.includes('refusal') || turn.carries.includes('audio')) return;
      report({
        variant: shape,
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
    title: 'Beside tool calls, in an answer as its client printed it',
    text: `{"messages": [
  {"content": null, "refusal": null, "role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
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
  {
    title: 'A list of calls that is null, sent to Cerebras',
    provider: 'cerebras',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello.", "tool_calls": null},
                                           //^^^^^^^^^^^^^^^^^^ error null-content: messages[1] has null as its tool_calls.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'remove-empty-tool-calls': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'Nothing but a thought, sent to Moonshot',
    provider: 'moonshot',
    text: `{"model": "kimi-k2-0905-preview", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": null, "reasoning_content": "Look it up."},
                      //^^^^^^^^^^^^^^^ error null-content: messages[1] has null as its content.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"model": "kimi-k2-0905-preview", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "[chatmend] What the model thought, kept as words:\\nLook it up."},
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
];
