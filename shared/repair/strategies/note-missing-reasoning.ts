import type { Strategy } from '../strategy.ts';

/** Says in place of reasoning that none was recorded. */
export const strategy: Strategy = {
  id: 'note-missing-reasoning',
  description:
    'Writes a marked note in place of lost reasoning, where the target wants words. Unsafe: the model reads it as its own.',
  propose({ finding }, repair) {
    const { turns = [] } = finding.subject;
    if (!/call|empty/.test(finding.variant) || repair.refuses('reasoning-signature', 'unsigned'))
      return undefined;
    const written = turns.map((turn) => repair.write.addReasoning?.(turn, repair.texts.noReasoning()));
    const operations = written.flatMap((one) => one ?? []);
    if (operations.length === 0 || written.includes(undefined)) return undefined;
    return {
      title: 'Note that the reasoning was not recorded',
      safety: 'unsafe',
      reason: 'The note is marked as ours, but the model reads it as its own thought.',
      operations,
      invents: turns.map(({ place }) => `the note in ${place}`),
    };
  },
};
