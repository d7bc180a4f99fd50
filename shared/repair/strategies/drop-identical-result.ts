import { sameJson } from '../../text/same.ts';
import type { Strategy } from '../strategy.ts';

/** Removes a second result that says what the first one says. */
export const strategy: Strategy = {
  id: 'drop-identical-result',
  description:
    'Drops a repeated result that is equal to the first one, member for member. Safe: nothing is lost.',
  propose({ finding }) {
    const [again, first] = finding.subject.results ?? [];
    if (again === undefined || first === undefined || !sameJson(again.turn.value, first.turn.value))
      return undefined;
    return {
      title: 'Drop this repeated result',
      safety: 'safe',
      reason: 'The first result says the same, word for word.',
      operations: [{ op: 'remove', at: again.turn.pointer }],
    };
  },
};
