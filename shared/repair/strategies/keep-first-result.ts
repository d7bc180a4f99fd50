import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Keeps the first of two results. */
export const strategy: Strategy = {
  id: 'keep-first-result',
  description: 'Keeps the first result of a call. Unsafe: the later ones are lost.',
  propose({ finding }, { conversation, write }) {
    const again = finding.subject.results ?? [];
    if (again.length === 0) return undefined;
    const one = again.length === 1;
    return {
      title: one ? 'Keep the first result' : 'Keep the first results',
      safety: 'unsafe',
      reason: `What the second ${one ? 'result says' : 'results say'} is lost.`,
      operations: write.removeResults(again, conversation),
      keeps: [one ? 'the first result' : 'the first results'],
      drops: again.map(({ callId }) => `the second result of ${short(callId ?? 'a call')}`),
    };
  },
};
