import { reasoningOf, thinkingOff } from '../reasoning.ts';
import type { Strategy } from '../strategy.ts';

/** Keeps reasoning the target does not take as marked words. */
export const strategy: Strategy = {
  id: 'keep-reasoning-as-words',
  description:
    'Keeps reasoning the target does not take as marked words of the assistant. Unsafe: it never said what it thought, and a signature over it goes.',
  propose({ finding }, repair) {
    const turns = [...new Set(finding.subject.turns ?? [])];
    const { texts, write } = repair;
    const said = turns.map((turn) => {
      const reasoning = reasoningOf(turn, finding.variant);
      return reasoning.length === 0
        ? undefined
        : write.reasoningAsWords(turn, reasoning, texts.keptReasoning());
    });
    if (said.length === 0 || said.includes(undefined)) return undefined;
    const switched = thinkingOff(turns, repair);
    return {
      title:
        switched.length === 0
          ? 'Keep this reasoning as marked words'
          : 'Keep this reasoning as marked words and turn thinking off',
      safety: 'unsafe',
      reason: 'No word is lost, but the model reads what it thought as what it said.',
      operations: [...said.flatMap((one) => one ?? []), ...switched],
      marks: turns.map(({ place }) => `the reasoning in ${place} as words`),
    };
  },
};
