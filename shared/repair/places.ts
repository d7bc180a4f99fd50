import type { Pointer } from '../api.ts';
import type { Conversation, Turn } from '../conversation/model.ts';

/** The slot behind a turn and the run of results that follows it. */
export function slotBehindResults(turn: Turn, conversation: Conversation): Pointer {
  let slot = turn.index + 1;
  while (conversation.turns[slot]?.result !== undefined) slot++;
  return `${conversation.messages}/${slot}`;
}
