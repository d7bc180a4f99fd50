import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes what came of a server's own tool whose call is gone. */
export const strategy: Strategy = {
  id: 'drop-server-result',
  description: "Removes what came of a server's own tool whose call is gone. Unsafe: what it found is lost.",
  propose({ finding }) {
    const { parts = [] } = finding.subject;
    const turn = parts[0]?.turn;
    if (finding.variant !== 'server-result' || turn?.content.kind !== 'parts') return undefined;
    const alone = turn.content.parts.length === parts.length;
    return {
      title: parts.length === 1 ? 'Remove this result' : `Remove these ${parts.length} results`,
      safety: 'unsafe',
      reason: 'What the tool found is lost.',
      operations: alone
        ? [{ op: 'remove', at: turn.pointer }]
        : parts.map(({ pointer }) => ({ op: 'remove', at: pointer })),
      keeps: ['the rest of the message'],
      drops: parts.map(({ type = 'result' }) => `the ${short(type)} in ${turn.place}`),
    };
  },
};
