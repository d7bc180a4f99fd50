import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Writes the name of the function into a result that lacks it. */
export const strategy: Strategy = {
  id: 'fill-function-name',
  description: 'Writes the name of the function that was called into its result. Safe: the call says it.',
  propose({ finding }) {
    const [call] = finding.subject.calls ?? [];
    const [result] = finding.subject.results ?? [];
    if (finding.variant !== 'result' && finding.variant !== 'function-result') return undefined;
    if (call?.name === undefined || result === undefined) return undefined;
    const { nameKey = 'name' } = result;
    const at = `${result.pointer}/${nameKey}`;
    const isThere = Object.hasOwn(result.turn.value as object, nameKey);
    return {
      title: `Name ${short(call.name)}`,
      safety: 'safe',
      reason: 'The call this answers names it.',
      operations: [
        isThere
          ? { op: 'replace', at, value: call.name }
          : { op: 'insert', at, value: call.name, ...(result.legacy ? { after: 'role' } : {}) },
      ],
    };
  },
};
