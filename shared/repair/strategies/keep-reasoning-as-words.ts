import type { Operation } from '../../api.ts';
import type { Reasoning, Turn } from '../../conversation/model.ts';
import { isNothing, reasoningOf, removal, thinkingOff } from '../reasoning.ts';
import type { Strategy } from '../strategy.ts';

/** Keeps reasoning the target does not take as marked words. */
export const strategy: Strategy = {
  id: 'keep-reasoning-as-words',
  description:
    'Keeps reasoning the target does not take as marked words of the assistant. Unsafe: it never said what it thought, and a signature over it goes.',
  propose({ finding }, repair) {
    const { turn, turns: all = [] } = finding.subject;
    // Where it is all a message holds that has to say something: beside calls it belongs to them.
    const alone = turn !== undefined && turn.calls.length === 0 ? [turn] : [];
    const turns = finding.subject.turns === undefined ? alone : [...new Set(all)];
    const { texts, write } = repair;
    const kept: Turn[] = [];
    const said = turns.map((one) => {
      const reasoning = reasoningOf(one, finding.variant);
      const worded = reasoning.filter((thought) => !isNothing(thought));
      // What says nothing can go.
      if (worded.length === 0) return removal(one, reasoning);
      kept.push(one);
      const words = write.reasoningAsWords(one, worded, texts.keptReasoning());
      return words && [...words, ...reasoning.filter(isNothing).map(gone)];
    });
    if (kept.length === 0 || said.includes(undefined)) return undefined;
    const switched = thinkingOff(turns, repair);
    return {
      title:
        switched.length === 0
          ? 'Keep this reasoning as marked words'
          : 'Keep this reasoning as marked words and turn thinking off',
      safety: 'unsafe',
      reason: 'No word is lost, but the model reads what it thought as what it said.',
      operations: [...said.flatMap((one) => one ?? []), ...switched],
      marks: kept.map(({ place }) => `the reasoning in ${place} as words`),
    };
  },
};

function gone({ pointer }: Reasoning): Operation {
  return { op: 'remove', at: pointer };
}
