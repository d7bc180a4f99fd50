import { isNothing, reasoningOf, removal, thinkingOff } from '../reasoning.ts';
import type { Strategy } from '../strategy.ts';

/** Removes reasoning the target does not take. */
export const strategy: Strategy = {
  id: 'drop-reasoning',
  description:
    'Removes reasoning the target does not take. Unsafe: what the model thought is lost, unless it is empty.',
  propose({ finding }, repair) {
    const turns = [...new Set(finding.subject.turns ?? [])];
    const gone = turns.map((turn) => ({ turn, reasoning: reasoningOf(turn, finding.variant) }));
    if (gone.length === 0 || gone.some(({ reasoning }) => reasoning.length === 0)) return undefined;
    const switched = thinkingOff(turns, repair);
    const all = gone.flatMap(({ reasoning }) => reasoning);
    const empty = all.every(isNothing);
    return {
      title: switched.length === 0 ? 'Remove this reasoning' : 'Remove this reasoning and turn thinking off',
      safety: empty && switched.length === 0 ? 'safe' : 'unsafe',
      reason: empty ? 'It is empty.' : 'What the model thought is lost.',
      operations: [...gone.flatMap(({ turn, reasoning }) => removal(turn, reasoning)), ...switched],
      ...(empty
        ? {}
        : {
            keeps: ['what the model said and called'],
            drops: gone.map(({ turn }) => `the reasoning in ${turn.place}`),
          }),
    };
  },
};
