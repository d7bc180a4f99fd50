import type { Strategy } from '../strategy.ts';

/** Makes one message of those that hold the results of one round. */
export const strategy: Strategy = {
  id: 'merge-results',
  description:
    'Makes one message of neighbouring ones that hold the results of one round. Safe: one speaker, every word, one order.',
  propose({ finding }, { conversation, write }) {
    const { turns = [] } = finding.subject;
    if (finding.variant === 'calls') return undefined;
    const before = conversation.turns[(turns[0]?.index ?? 0) - 1];
    const operations = before === undefined ? undefined : write.mergeMessages?.(before, turns, conversation);
    if (operations === undefined) return undefined;
    return {
      title: 'Put these results into one message',
      safety: 'safe',
      reason: 'Every word and the order stay.',
      operations,
    };
  },
};
