import type { Strategy } from '../strategy.ts';

/** Removes the name a server gave to an item. */
export const strategy: Strategy = {
  id: 'remove-item-id',
  description: 'Removes the id a server gave to an item. Safe: the item is read as it stands then.',
  propose({ finding }) {
    const items = (finding.subject.turns ?? []).flatMap(
      ({ item, emptyItemId: pointer }) =>
        item ?? (pointer === undefined ? [] : { pointer, reference: false }),
    );
    if (items.length === 0 || items.some(({ reference }) => reference)) return undefined;
    return {
      title: items.length === 1 ? 'Remove this id' : `Remove these ${items.length} ids`,
      safety: 'safe',
      reason: 'Every word stays; only what the server called it goes.',
      operations: items.map(({ pointer }) => ({ op: 'remove', at: pointer })),
    };
  },
};
