import type { Json, Operation } from '../../api.ts';
import type { CallArguments } from '../../conversation/model.ts';
import { jsonOrNothing } from '../../text/json.ts';
import { lastKey } from '../../text/pointer.ts';
import type { Strategy } from '../strategy.ts';
import { UNPARSED } from '../texts.ts';

/** Writes arguments as the object the format wants. */
export const strategy: Strategy = {
  id: 'write-arguments-as-object',
  description:
    'Writes the object that the text of the arguments holds. Safe: it is the same value; text that holds none is kept in one, which is unsafe.',
  propose({ finding }, { conversation }) {
    const call = finding.subject.calls?.[0];
    if (call === undefined || conversation.argumentsAs !== 'object') return undefined;
    const { arguments: given, argumentsPointer: at } = call;
    const value = objectOf(given);
    if (value === undefined) return undefined;
    const operation: Operation =
      given.kind === 'absent' ? { op: 'insert', at, value } : { op: 'replace', at, value };
    const wrapped = Object.hasOwn(value, UNPARSED);
    return {
      title: given.kind === 'absent' ? `Add an empty ${lastKey(at)}` : 'Write the arguments as an object',
      safety: wrapped ? 'unsafe' : 'safe',
      reason: wrapped
        ? 'Every character stays, in a form the tool never got.'
        : given.kind === 'text'
          ? 'It is the value the text holds.'
          : 'No arguments and an empty object say the same.',
      operations: [operation],
      marks: wrapped ? [`the arguments as ${UNPARSED}`] : [],
    };
  },
};

function objectOf(given: CallArguments): Readonly<Record<string, Json>> | undefined {
  if (given.kind === 'absent' || given.kind === 'null') return {};
  if (given.kind === 'other') return { [UNPARSED]: given.value as Json };
  if (given.kind !== 'text') return undefined;
  if (given.text.trim() === '') return {};
  const value = jsonOrNothing(given.text);
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, Json>)
    : { [UNPARSED]: given.text };
}
