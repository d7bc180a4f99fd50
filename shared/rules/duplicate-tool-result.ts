import type { ToolResult } from '../conversation/model.ts';
import type { Rule } from './rule.ts';
import { nameOf, pairOf, place } from './words.ts';

/** A second result for a call. */
export const rule: Rule = {
  id: 'duplicate-tool-result',
  summary: 'A tool call has two results.',
  documentation: `One call takes one result. Retries, a block appended twice and repairs that add a placeholder beside the
real result leave two. If both say the same, one can go; if they differ, only you can tell which one the
model should see, or whether both belong in one result.`,
  variants: {
    adjacent: 'both stand behind the same assistant message',
    later: 'the second stands in a later turn',
  },
  strategies: [
    'drop-identical-result',
    'join-results',
    'keep-as-user-message',
    'keep-first-result',
    'keep-last-result',
  ],
  visit: {
    result(result, report) {
      const { turn, call } = result;
      // The same id given to two calls is the cause then, and told as that.
      if (result.state !== 'duplicate' || call === undefined || result.legacy) return;
      const first = call.result as ToolResult;
      report({
        variant: first.run === result.run ? 'adjacent' : 'later',
        pointer: turn.pointer,
        anchor: pairOf(turn.pointer, 'tool_call_id'),
        message: `${place(turn)} answers ${nameOf(call)} again: ${place(first.turn)} did already.`,
        related: [
          { anchor: pairOf(first.turn.pointer, 'tool_call_id'), message: 'The first result stands here.' },
        ],
        subject: { turn, results: [result, first], calls: [call] },
      });
    },
  },
  examples: [
    {
      title: 'The same result twice',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[2] answers get_weather (call_7) again: messages[1] did already.
]}`,
      fixes: {
        'drop-identical-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
      },
    },
    {
      title: 'Two results that differ',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "pending"},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result
]}`,
      fixes: {
        'join-results': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "pending\\n[chatmend] A second result of the same call:\\n22 C"}
]}`,
        'keep-last-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
      },
    },
  ],
};
