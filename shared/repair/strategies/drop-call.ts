import type { Operation } from '../../api.ts';
import type { ToolCall, Turn } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Removes open calls, and the message when nothing else is in it. */
export const strategy: Strategy = {
  id: 'drop-call',
  description: 'Drops a call that has no result. Unsafe: what the model wanted to do is lost.',
  propose({ finding }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0) return undefined;
    return {
      title: calls.length === 1 ? 'Drop this call' : `Drop these ${calls.length} calls`,
      safety: 'unsafe',
      reason: 'The call and its arguments are lost.',
      operations: drop(turn, calls),
      drops: calls.map((call) => `the call ${call.id ?? call.name ?? ''}`.trim()),
    };
  },
};

function drop(turn: Turn, calls: readonly ToolCall[]): Operation[] {
  if (calls.length < turn.calls.length) return calls.map((call) => ({ op: 'remove', at: call.pointer }));
  return says(turn)
    ? [{ op: 'remove', at: `${turn.pointer}/tool_calls` }]
    : [{ op: 'remove', at: turn.pointer }];
}

function says({ content, carries }: Turn): boolean {
  if (carries.length > 0) return true;
  return content.kind === 'text'
    ? content.text !== ''
    : content.kind === 'parts'
      ? content.parts.length > 0
      : content.kind === 'other';
}
