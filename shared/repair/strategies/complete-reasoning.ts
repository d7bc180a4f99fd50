import type { Operation } from '../../api.ts';
import type { Strategy } from '../strategy.ts';

/** Adds the empty member that reasoning has where there is nothing to hold. */
export const strategy: Strategy = {
  id: 'complete-reasoning',
  description: 'Adds the empty member reasoning lacks. Safe: it holds no word.',
  propose({ finding }) {
    const all = (finding.subject.turns ?? []).flatMap(({ reasoning }) => reasoning);
    const [key] = all.flatMap(({ lacks }) => lacks?.key ?? []);
    if (!finding.variant.startsWith('no-') || key === undefined) return undefined;
    const at = new Set<string>();
    const operations = all.flatMap(({ pointer, lacks }): Operation[] => {
      if (lacks === undefined || at.has(pointer)) return [];
      at.add(pointer);
      return [{ op: 'insert', at: `${pointer}/${lacks.key}`, value: lacks.nothing }];
    });
    return {
      title: `Add an empty ${key}`,
      safety: 'safe',
      reason: 'It holds no word.',
      operations,
    };
  },
};
