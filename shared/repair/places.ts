import type { Operation, Pointer } from '../api.ts';
import type { Conversation, ToolResult, Turn } from '../conversation/model.ts';

/** The slot behind a turn and the run of results that follows it; those of the old form answer calls of that form only. */
export function slotBehindResults(turn: Turn, conversation: Conversation): Pointer {
  let slot = turn.index + 1;
  const legacy = turn.calls.every((call) => call.legacy);
  while (conversation.turns[slot]?.result?.legacy === legacy) slot++;
  return `${conversation.messages}/${slot}`;
}

/** Makes a result name the call `id`, whether it named one before or not. */
export function writeCallId(result: ToolResult, id: string): Operation[] {
  if (result.callId === id) return [];
  const at = `${result.turn.pointer}/tool_call_id`;
  const has = Object.hasOwn(result.turn.value as object, 'tool_call_id');
  return [has ? { op: 'replace', at, value: id } : { op: 'insert', at, value: id, after: 'role' }];
}
