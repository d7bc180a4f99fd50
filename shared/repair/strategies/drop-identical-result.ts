import { saysTheSame } from '../../conversation/repetition.ts';
import type { Strategy } from '../strategy.ts';

/** Removes results that say what the first ones said. */
export const strategy: Strategy = {
  id: 'drop-identical-result',
  description:
    'Drops repeated results that are equal to the first ones, member for member. Safe: nothing is lost.',
  propose({ finding }, { conversation, write }) {
    const again = finding.subject.results ?? [];
    if (again.length === 0 || !again.every(saysTheSame)) return undefined;
    return {
      title: again.length === 1 ? 'Drop this repeated result' : `Drop these ${again.length} repeated results`,
      safety: 'safe',
      reason: `The first ${again.length === 1 ? 'result says' : 'results say'} the same, word for word.`,
      operations: write.removeResults(again, conversation),
    };
  },
};
