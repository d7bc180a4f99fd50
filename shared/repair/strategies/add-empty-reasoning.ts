import type { Strategy } from '../strategy.ts';

/** Adds reasoning without a word to calls that lack it. */
export const strategy: Strategy = {
  id: 'add-empty-reasoning',
  description:
    'Adds empty reasoning to calls that lack it, where the target takes that. Safe: it holds no word and no signature.',
  propose({ finding }, repair) {
    const { turns = [] } = finding.subject;
    if (!/call/.test(finding.variant) || repair.refuses('missing-reasoning', 'empty')) return undefined;
    if (repair.refuses('reasoning-signature', 'unsigned')) return undefined;
    const written = turns.map((turn) => repair.write.addReasoning?.(turn, ''));
    const operations = written.flatMap((one) => one ?? []);
    if (operations.length === 0 || written.includes(undefined)) return undefined;
    return {
      title: 'Add empty reasoning',
      safety: 'safe',
      reason: 'It holds no word.',
      operations,
    };
  },
};
