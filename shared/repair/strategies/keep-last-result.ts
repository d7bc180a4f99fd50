import type { Strategy } from '../strategy.ts';

/** Keep the last result, drops the other. */
export const strategy: Strategy = {
  id: 'keep-last-result',
  description: 'Keeps the last of two results. Unsafe: the first one is lost.',
  propose({ finding }) {
    const first = finding.subject.results?.[1];
    if (first === undefined || finding.variant !== 'adjacent') return undefined;
    return {
      title: 'Keep the last result',
      safety: 'unsafe',
      reason: 'What the first result says is lost.',
      operations: [{ op: 'remove', at: first.turn.pointer }],
      drops: ['the first result'],
    };
  },
};
