import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Gives a result the id of the one call beside it that is still open. */
export const strategy: Strategy = {
  id: 'answer-open-call',
  description:
    'Gives a result the id of the only open call beside it. Unsafe: the result names another call, so the pairing is likely, not certain.',
  propose({ finding }, { write }) {
    const call = finding.subject.calls?.[0];
    const result = finding.subject.results?.[0];
    if (call?.id === undefined || result === undefined || finding.variant !== 'wrong-address')
      return undefined;
    return {
      title: `Answer ${short(call.id)} instead`,
      safety: 'unsafe',
      reason: `The result names ${short(result.callId ?? '')}; ${short(call.id)} is the only call it can belong to, if it belongs here.`,
      operations: write.resultId(result, call.id),
    };
  },
};
