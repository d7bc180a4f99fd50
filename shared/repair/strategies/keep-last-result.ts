import type { ToolCall, ToolResult } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Keeps the last of several results of one call. */
export const strategy: Strategy = {
  id: 'keep-last-result',
  description: 'Keeps the last result of a call. Unsafe: the earlier ones are lost.',
  propose({ finding }, { conversation, write }) {
    const again = finding.subject.results ?? [];
    if (again.length === 0 || finding.variant !== 'adjacent') return undefined;
    const last = new Map(again.map((result): [ToolCall | undefined, ToolResult] => [result.call, result]));
    const earlier = [
      ...[...last.keys()].flatMap((call) => call?.result ?? []),
      ...again.filter((result) => last.get(result.call) !== result),
    ];
    return {
      title: last.size === 1 ? 'Keep the last result' : 'Keep the last results',
      safety: 'unsafe',
      reason: `What the earlier ${earlier.length === 1 ? 'result says' : 'results say'} is lost.`,
      operations: write.removeResults(earlier, conversation),
      keeps: [last.size === 1 ? 'the last result' : 'the last results'],
      drops: earlier.map(({ callId }) => `an earlier result of ${short(callId ?? 'a call')}`),
    };
  },
};
