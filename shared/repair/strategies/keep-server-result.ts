import type { Operation } from '../../api.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Keeps what came of a server's own tool whose call is gone as marked words. */
export const strategy: Strategy = {
  id: 'keep-server-result',
  description:
    "Keeps what came of a server's own tool as marked words of the assistant, as JSON. Unsafe: nothing is lost, but it never said that.",
  propose({ finding }, { texts, write }) {
    const { parts = [] } = finding.subject;
    if (finding.variant !== 'server-result') return undefined;
    const said = parts.map((part) => write.partAsWords?.(part, texts.keptServerResult()));
    if (said.length === 0 || said.includes(undefined)) return undefined;
    return {
      title: parts.length === 1 ? 'Keep this result as marked words' : 'Keep these results as marked words',
      safety: 'unsafe',
      reason: 'Nothing is lost, but the model reads what a tool found as what it said.',
      operations: said as Operation[],
      marks: parts.map(({ type = 'result', turn }) => `the ${short(type)} in ${turn.place} as words`),
    };
  },
};
