import { instructs } from '../../conversation/instructs.ts';
import type { Strategy } from '../strategy.ts';

/** Puts instructions among the messages where the format keeps them. */
export const strategy: Strategy = {
  id: 'move-to-instructions',
  description:
    'Moves instructions among the messages to where the format keeps them. Safe for those in front of all others; unsafe behind a turn, which the model then reads them before.',
  propose({ finding }, { conversation, write }) {
    const { turns = [] } = finding.subject;
    // A message without words moves nowhere.
    if (finding.variant === 'effort') return undefined;
    const operations =
      turns.length === conversation.turns.length ? undefined : write.toInstructions?.(turns, conversation);
    if (operations === undefined || turns.length === 0) return undefined;
    const place = conversation.instructions?.slice(1) ?? 'the front';
    // Nothing lies between the first instruction and those right behind it.
    const last = turns.at(-1)?.index ?? 0;
    const leading = conversation.turns
      .slice(0, last)
      .every((turn) => turns.includes(turn) || instructs(turn));
    return {
      title: turns.length === 1 ? `Move this instruction to ${place}` : `Move these instructions to ${place}`,
      safety: leading ? 'safe' : 'unsafe',
      reason: leading
        ? 'Nothing else stands in front of it.'
        : 'Nothing is lost, but the model reads it before what it was said behind.',
      operations,
      moves: leading ? [] : turns.map((turn) => `the instruction in ${turn.place}`),
    };
  },
};
