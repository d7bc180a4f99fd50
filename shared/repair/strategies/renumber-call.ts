import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Gives a call that shares its id one of its own, on both sides. */
export const strategy: Strategy = {
  id: 'renumber-call',
  description:
    'Gives the second of two calls with one id a new id, and its result too. Unsafe: which result belongs to which call is taken from their order.',
  propose({ finding }, repair) {
    const call = finding.subject.calls?.[0];
    if (call?.id === undefined) return undefined;
    const id = repair.freshId(call.id);
    const { write } = repair;
    const operations = write.callId(call, id);
    if (operations === undefined) return undefined;
    const result = call.result === undefined ? [] : write.resultId(call.result, id);
    return {
      title: `Give this call the id ${short(id)}`,
      safety: 'unsafe',
      reason: 'The order of the results decides which call each one answers.',
      operations: [...operations, ...result],
    };
  },
};
