import type { Operation } from '../../api.ts';
import type { Strategy } from '../strategy.ts';

/** Moves reasoning in front of what it led to. */
export const strategy: Strategy = {
  id: 'move-reasoning-first',
  description:
    'Moves reasoning to the front of its message. Unsafe: the order of what the model wrote changes.',
  propose({ finding }) {
    const { turns = [] } = finding.subject;
    if (finding.variant !== 'not-first' || turns.length === 0) return undefined;
    const operations = turns.flatMap(({ content, reasoning }): Operation[] => {
      const to = content.kind === 'parts' ? content.parts[0]?.pointer : undefined;
      return to === undefined ? [] : reasoning.map(({ pointer }) => ({ op: 'move', from: pointer, to }));
    });
    return {
      title: 'Move the reasoning to the front of its message',
      safety: 'unsafe',
      reason: 'Nothing is lost, but the order of what the model wrote changes.',
      operations,
      moves: turns.map(({ place }) => `the reasoning in ${place}`),
    };
  },
};
