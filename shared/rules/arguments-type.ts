import type { Rule } from './rule.ts';
import { nameOf, place } from './words.ts';

/** Arguments that are no string. */
export const rule: Rule = {
  id: 'arguments-type',
  summary: 'The arguments of a tool call are not a string.',
  documentation: `In this dialect \`arguments\` is a string that holds JSON, not the object itself. Ollama's native API and
Anthropic want the object, which is where such histories come from.`,
  variants: { object: 'an object or another value in place of a string', missing: 'no arguments, or null' },
  strategies: ['write-arguments-as-text'],
  visit: {
    call(call, report, { argumentsAs }) {
      if (argumentsAs === 'object') return;
      const given = call.arguments;
      if (given.kind === 'text' || given.kind === 'unknown' || call.state === 'uncertain') return;
      const absent = given.kind === 'absent';
      const what =
        given.kind === 'other'
          ? `${given.type === 'array' || given.type === 'object' ? 'an' : 'a'} ${given.type}`
          : 'null';
      report({
        variant: given.kind === 'other' ? 'object' : 'missing',
        pointer: absent ? call.pointer : call.argumentsPointer,
        anchor: absent
          ? { pointer: call.pointer, part: 'value' }
          : { pointer: call.argumentsPointer, part: 'key' },
        message: absent
          ? `${nameOf(call)} in ${place(call.turn)} has no arguments.`
          : `The arguments of ${nameOf(call)} in ${place(call.turn)} are ${what}, not a string.`,
        subject: { turn: call.turn, calls: [call] },
      });
    },
  },
  examples: [
    {
      title: 'Arguments as an object',
      provider: 'openai',
      text: `{"messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": {"city": "Oslo"}}}]},
                                                               //^^^^^^^^^^^ error arguments-type: The arguments of f (call_1) in messages[0] are an object, not a string.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
      fixes: {
        'write-arguments-as-text': `{"messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\\"city\\":\\"Oslo\\"}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
      },
    },
  ],
};
