import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Makes calls of one message one after the other. */
export const strategy: Strategy = {
  id: 'call-one-by-one',
  description:
    'Makes the calls of one message one after the other, each with its result. Unsafe: the model reads that it waited for each.',
  propose({ finding }, repair) {
    const { turn } = finding.subject;
    const content = repair.emptyContent('assistant-with-calls');
    if (turn === undefined || content === undefined) return undefined;
    const operations = repair.write.callsApart?.(turn, content, repair.conversation);
    if (operations === undefined) return undefined;
    return {
      title: 'Make these calls one after the other',
      safety: 'unsafe',
      reason: 'Every call and every result stays, but the model reads that it waited for each.',
      operations,
      moves: turn.calls
        .slice(1)
        .map(({ name, id }) => `the call of ${short(name ?? id ?? 'an unnamed function')} and its result`),
    };
  },
};
