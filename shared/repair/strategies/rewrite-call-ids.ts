import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Rewrites ids the target does not take, in the call and in its result at once. */
export const strategy: Strategy = {
  id: 'rewrite-call-ids',
  description:
    'Rewrites ids in calls and results at once, to a hash of what they were. Safe: who answers whom stays the same.',
  propose({ finding }, repair) {
    const calls = (finding.subject.calls ?? []).filter(({ id }) => id !== undefined);
    const [first] = calls;
    if (first === undefined) return undefined;
    const ids = new Map<string, string>();
    for (const { id } of calls) {
      const old = id as string;
      if (!ids.has(old)) ids.set(old, repair.acceptableId(old, finding.variant));
    }
    const { write, conversation } = repair;
    const operations = [
      ...calls.flatMap((call) => write.callId(call, ids.get(call.id as string) as string) ?? []),
      // Whatever names the id goes on naming the same calls, also where it is wrong.
      ...conversation.results.flatMap((result) => {
        const fresh = ids.get(result.callId ?? '');
        return fresh === undefined ? [] : write.resultId(result, fresh);
      }),
    ];
    const one = ids.size === 1;
    return {
      title: one
        ? `Write the id as ${short(ids.get(first.id as string) as string)}`
        : `Rewrite these ${ids.size} ids`,
      safety: 'safe',
      reason: 'Call and result change together, so that every result answers the call it answered.',
      operations,
    };
  },
};
