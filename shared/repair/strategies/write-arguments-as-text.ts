import type { Operation } from '../../api.ts';
import { toJson } from '../../text/json.ts';
import type { Strategy } from '../strategy.ts';

/** Writes arguments as the string this dialect wants. */
export const strategy: Strategy = {
  id: 'write-arguments-as-text',
  description:
    'Writes the arguments of a call as JSON text. Safe: the text holds the same value; none becomes {}.',
  propose({ finding }, { conversation }) {
    const call = finding.subject.calls?.[0];
    if (call === undefined || conversation.argumentsAs !== 'text') return undefined;
    const given = call.arguments;
    const text = given.kind === 'other' ? toJson(given.value) : '{}';
    if (text === undefined || (given.kind === 'absent' && call.name === undefined)) return undefined;
    const at = call.argumentsPointer;
    const operation: Operation =
      given.kind === 'absent'
        ? { op: 'insert', at, value: text, after: 'name' }
        : { op: 'replace', at, value: text };
    return {
      title: given.kind === 'other' ? 'Write the arguments as JSON text' : 'Add empty arguments',
      safety: 'safe',
      reason:
        given.kind === 'other'
          ? 'The text holds the same value.'
          : 'No arguments and an empty object say the same.',
      operations: [operation],
    };
  },
};
