import type { Rule, RuleExample } from './rule.ts';
import { nameOf, place, roleAnchor } from './words.ts';

/** A call or a result without an id. */
export const rule: Rule = {
  id: 'missing-tool-call-id',
  summary: 'A tool call or its result carries no id.',
  documentation: `A result names its call by \`tool_call_id\`, and a call carries an \`id\`. Without it the provider cannot
pair them. Where exactly one open call is left, its id is the only one the result can name.`,
  variants: { result: 'a result without `tool_call_id`', call: 'a call without `id`' },
  strategies: ['fill-call-id', 'keep-as-user-message', 'delete-result'],
  visit: {
    result(result, report) {
      const { turn, call } = result;
      if (result.state !== 'unaddressed' || (call !== undefined && call.id === undefined)) return;
      report({
        variant: 'result',
        pointer: turn.pointer,
        anchor: roleAnchor(turn),
        message: `${place(turn)} is a tool result without ${result.idKey}${call === undefined ? '' : `; the open call is ${nameOf(call)}`}.`,
        related:
          call === undefined
            ? []
            : [
                {
                  anchor: { pointer: call.pointer, part: 'value' },
                  message: `${nameOf(call)} waits for its result.`,
                },
              ],
        subject: { turn, results: [result], calls: call === undefined ? [] : [call] },
      });
    },
    call(call, report) {
      if (call.legacy || call.id !== undefined || call.state === 'uncertain') return;
      report({
        variant: 'call',
        yieldsTo: 'missing-function-name',
        pointer: call.pointer,
        anchor: { pointer: call.pointer, part: 'value' },
        message: `${nameOf(call)} in ${place(call.turn)} is a tool call without id.`,
        subject: { turn: call.turn, calls: [call], results: call.result === undefined ? [] : [call.result] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A result that names no call',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "content": "22 C"}
 //^^^^^^^^^^^^^^ error missing-tool-call-id: messages[1] is a tool result without tool_call_id; the open call is get_weather (call_7).
]}`,
    fixes: {
      'fill-call-id': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
    },
  },
];
