import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Moves a result behind its call. */
export const strategy: Strategy = {
  id: 'move-to-call',
  description:
    'Moves a result directly behind its call. Unsafe: it crosses other turns, so the order the model saw changes.',
  propose({ finding }, { conversation, write }) {
    const result = finding.subject.results?.[0];
    const call = finding.subject.calls?.[0];
    if (result === undefined || call === undefined) return undefined;
    if (result.state !== 'displaced' && finding.variant !== 'apart') return undefined;
    const { operations, place } = write.moveResult(result, call, conversation);
    return {
      title: `Move this result to ${place}`,
      safety: 'unsafe',
      reason: 'Nothing is lost, but the model saw what lies between before this result.',
      operations,
      moves: [`the result of ${short(call.id ?? call.name ?? 'the call')}`],
    };
  },
};
