import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Gives a result the id of the call beside it that is left open. */
export const strategy: Strategy = {
  id: 'answer-open-call',
  description:
    'Gives a result the id of the call left open beside it. Unsafe: the result names another call, so the pairing is likely, not certain.',
  propose({ finding }, { write }) {
    const call = finding.subject.calls?.[0];
    const result = finding.subject.results?.[0];
    if (call?.id === undefined || result === undefined || finding.variant !== 'wrong-address')
      return undefined;
    return {
      title: `Answer ${short(call.id)} instead`,
      safety: 'unsafe',
      reason: `The result names ${short(result.callId ?? '')}, which no open call here has; ${short(call.id)} is open beside it.`,
      operations: write.resultId(result, call.id),
    };
  },
};
