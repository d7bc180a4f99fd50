import type { Strategy } from '../strategy.ts';

/** Removes messages that only say how hard to think from there on. */
export const strategy: Strategy = {
  id: 'drop-effort',
  description:
    'Removes a message that changes the effort within a conversation, for a model that has one effort for all of it. Unsafe: what it set is lost.',
  propose({ finding }, { conversation, write }) {
    const { turns = [] } = finding.subject;
    if (finding.variant !== 'effort' || turns.length === 0) return undefined;
    return {
      title: turns.length === 1 ? 'Remove this change of effort' : 'Remove these changes of effort',
      safety: 'unsafe',
      reason: 'No word is lost, but the model thinks as hard as the request asks for from the start.',
      operations: [...turns].reverse().flatMap((turn) => write.removeTurn(turn, conversation)),
      drops: turns.map((turn) => `the effort ${turn.place} sets`),
    };
  },
};
