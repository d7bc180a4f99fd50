import type { Turn } from '../../conversation/model.ts';
import { sameJson } from '../../text/same.ts';
import type { Strategy } from '../strategy.ts';

/** Removes items that stand there a second time, word for word. */
export const strategy: Strategy = {
  id: 'drop-repeated-item',
  description: 'Removes items that stand there twice, word for word. Safe: the first ones say the same.',
  propose({ finding }, { conversation }) {
    const { turns = [] } = finding.subject;
    const first = new Map<string, Turn>();
    for (const turn of conversation.turns)
      if (turn.item !== undefined && !first.has(turn.item.id)) first.set(turn.item.id, turn);
    const repeats = (turn: Turn) => {
      const before = first.get(turn.item?.id ?? '');
      return before !== undefined && (turn.item?.reference || sameJson(before.value, turn.value));
    };
    if (turns.length === 0 || !turns.every(repeats)) return undefined;
    return {
      title: turns.length === 1 ? 'Remove this repetition' : `Remove these ${turns.length} repetitions`,
      safety: 'safe',
      reason: 'The first ones say the same.',
      operations: turns.map(({ pointer }) => ({ op: 'remove', at: pointer })),
    };
  },
};
