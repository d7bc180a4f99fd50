import type { Operation } from '../../api.ts';
import type { ToolCall, ToolResult } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Puts different results of one call into one. */
export const strategy: Strategy = {
  id: 'join-results',
  description:
    'Joins different results of one call, the later ones marked. Unsafe: one result now says two things.',
  propose({ finding }, { conversation, texts, write }) {
    const again = finding.subject.results ?? [];
    if (finding.variant !== 'adjacent' || again.length === 0) return undefined;
    const joined = [...byCall(again)].map(([call, later]) => {
      const failed = later.some((result) => result.failed === true);
      return write.joinResults(call.result as ToolResult, later, texts.secondResult(call, failed));
    });
    if (joined.some((operation) => operation === undefined)) return undefined;
    return {
      title: again.length === 1 ? 'Keep both results in one' : 'Keep all results of each call in one',
      safety: 'unsafe',
      reason: 'Every word stays, in one result with a mark in between.',
      operations: [...(joined as Operation[]), ...write.removeResults(again, conversation)],
      marks: again.map(({ turn }) => `${turn.place} behind the first result`),
    };
  },
};

function byCall(results: readonly ToolResult[]): Map<ToolCall, ToolResult[]> {
  const groups = new Map<ToolCall, ToolResult[]>();
  for (const result of results) {
    if (result.call === undefined) continue;
    const group = groups.get(result.call);
    if (group === undefined) groups.set(result.call, [result]);
    else group.push(result);
  }
  return groups;
}
