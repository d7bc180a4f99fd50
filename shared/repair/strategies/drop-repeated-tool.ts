import { sameJson } from '../../text/same.ts';
import type { Strategy } from '../strategy.ts';

/** Removes a tool that was declared before, word for word. */
export const strategy: Strategy = {
  id: 'drop-repeated-tool',
  description: 'Removes a tool that is declared twice, member for member. Safe: nothing is lost.',
  propose({ finding }) {
    const [again, first] = finding.subject.tools ?? [];
    if (again === undefined || first === undefined || !sameJson(again.value, first.value)) return undefined;
    return {
      title: 'Drop the repeated tool',
      safety: 'safe',
      reason: 'The first declaration says the same, member for member.',
      operations: [{ op: 'remove', at: again.pointer }],
    };
  },
};
