import type { Conversation, ToolCall } from '../conversation/model.ts';

/**
 * Whether only other assistant messages with calls, and results, stand between a call and its result: one
 * round of parallel calls that was written as several.
 */
export function isSplitOff(call: ToolCall, { turns }: Conversation): boolean {
  if (call.state !== 'displaced' || call.result === undefined) return false;
  const end = call.result.turn.index;
  for (let at = call.turn.index + 1; at < end; at++) {
    const turn = turns[at];
    if (turn === undefined || (turn.calls.length === 0 && turn.result === undefined)) return false;
  }
  return call.turn.index < end;
}
