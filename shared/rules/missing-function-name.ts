import type { Rule } from './rule.ts';
import { place, roleAnchor } from './words.ts';

/** A call or a result whose function nobody can tell. */
export const rule: Rule = {
  id: 'missing-function-name',
  summary: 'A call or a result does not tell its function.',
  documentation: `A call names its function, and so does a result of the old form with the role \`function\` and every
\`functionResponse\`. A call without a name is what remains of a stream that
was cut: nobody knows what it was to call.`,
  variants: {
    call: 'a call whose name is missing or empty',
    'function-result': 'a message of the role `function` without `name`',
    result: 'a result without name, where results carry one',
  },
  strategies: ['fill-function-name', 'drop-call'],
  visit: {
    call(call, report) {
      if (call.name !== undefined || call.state === 'uncertain' || !call.turn.known) return;
      report({
        variant: 'call',
        pointer: call.pointer,
        anchor: { pointer: call.pointer, part: 'value' },
        message: `${place(call.turn)} makes a call without the name of a function.`,
        subject: { turn: call.turn, calls: [call], results: call.result === undefined ? [] : [call.result] },
      });
    },
    result(result, report, conversation) {
      const { turn, call } = result;
      if (!turn.known || result.state === 'uncertain') return;
      if ((result.legacy || conversation.namesResults === true) && result.name === undefined) {
        report({
          variant: result.legacy ? 'function-result' : 'result',
          pointer: result.pointer,
          anchor: result.legacy ? roleAnchor(turn) : { pointer: result.pointer, part: 'value' },
          message: `${place(turn)} is a result without the name of its function.`,
          subject: { turn, results: [result], calls: call === undefined ? [] : [call] },
        });
      }
    },
  },
  examples: [
    {
      title: 'A result of the old form without name',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "content": "nothing found"}
 //^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] is a result without the name of its function.
]}`,
      fixes: {
        'fill-function-name': `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "name": "search", "content": "nothing found"}
]}`,
      },
    },
    {
      title: 'The same, told by name',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "name": "search", "content": "nothing found"}
]}`,
    },
  ],
};
