import type { Strategy } from '../strategy.ts';

/** Keep the first result, drops the other. */
export const strategy: Strategy = {
  id: 'keep-first-result',
  description: 'Keeps the first of two results. Unsafe: the second one is lost.',
  propose({ finding }) {
    const again = finding.subject.results?.[0];
    if (again === undefined) return undefined;
    return {
      title: 'Keep the first result',
      safety: 'unsafe',
      reason: 'What the second result says is lost.',
      operations: [{ op: 'remove', at: again.turn.pointer }],
      drops: ['the second result'],
    };
  },
};
