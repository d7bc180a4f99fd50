import type { Strategy } from '../strategy.ts';

/** Puts the results of a round in the order of their calls. */
export const strategy: Strategy = {
  id: 'sort-results',
  description:
    'Puts the results of one round in the order of their calls. Safe: every result names its call, and no turn is passed.',
  propose({ finding }) {
    const { results = [] } = finding.subject;
    const places = results.map(({ turn }) => placeOf(turn.pointer)).sort((a, b) => a.index - b.index);
    const [first] = places;
    if (
      first === undefined ||
      places.some(({ list, index }, at) => list !== first.list || index !== first.index + at)
    )
      return undefined;
    const to = `${first.list}/${first.index + places.length}`;
    return {
      title: 'Put these results in the order of their calls',
      safety: 'safe',
      reason: 'Every result names its call, and nothing else stands between them.',
      operations: results.map(({ turn }) => ({ op: 'move', from: turn.pointer, to })),
    };
  },
};

/** The list a value stands in, and where. */
function placeOf(pointer: string): { readonly list: string; readonly index: number } {
  const slash = pointer.lastIndexOf('/');
  return { list: pointer.slice(0, slash), index: Number(pointer.slice(slash + 1)) };
}
