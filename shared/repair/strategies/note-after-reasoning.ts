import type { Strategy } from '../strategy.ts';

/** Says behind reasoning that what it led to was not recorded. */
export const strategy: Strategy = {
  id: 'note-after-reasoning',
  description:
    'Writes a marked note behind reasoning that ends a message. Unsafe: the model reads it as its own words.',
  propose({ finding }, { texts, write }) {
    const { turns = [] } = finding.subject;
    if (finding.variant !== 'last-part' || turns.length === 0) return undefined;
    const written = turns.map((turn) => write.addWords?.(turn, texts.nothingSaid()));
    if (written.includes(undefined)) return undefined;
    return {
      title: 'Note that what followed was not recorded',
      safety: 'unsafe',
      reason: 'The note is marked as ours, but the model reads it as its own words.',
      operations: written.flatMap((one) => one ?? []),
      invents: turns.map(({ place }) => `the note in ${place}`),
    };
  },
};
