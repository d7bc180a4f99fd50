import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes references to items that the server does not keep. */
export const strategy: Strategy = {
  id: 'drop-reference',
  description:
    'Removes references to items the server does not keep. Unsafe: what they stood for is missing.',
  propose({ finding }) {
    const items = (finding.subject.turns ?? []).flatMap((turn) =>
      turn.item?.reference === true ? { at: turn.pointer, id: turn.item.id } : [],
    );
    if (items.length === 0) return undefined;
    return {
      title: items.length === 1 ? 'Remove this reference' : `Remove these ${items.length} references`,
      safety: 'unsafe',
      reason: 'What it stood for is not in this request.',
      operations: items.map(({ at }) => ({ op: 'remove', at })),
      keeps: ['all other items'],
      drops: items.map(({ id }) => `the reference to ${short(id)}`),
    };
  },
};
