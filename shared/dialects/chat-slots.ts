import type { Pointer } from '../api.ts';
import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';

/** Pointer of the message in front of which something is put. */
export function slotOf(index: number, { messages }: Conversation): Pointer {
  return `${messages}/${index}`;
}

/**
 * The slot behind a turn and the results that answer it; those of the old form answer calls of that form only. What
 * answers nothing there may become a user message where it stands.
 */
export function behindResults(turn: Turn, { turns }: Conversation): number {
  const legacy = turn.calls.every((call: ToolCall) => call.legacy);
  let slot = turn.index + 1;
  for (let at = slot; turns[at]?.result?.legacy === legacy; at++) if (staysBehind(turns[at])) slot = at + 1;
  return slot;
}

/** Index of the first result of the run a result stands in. */
export function firstOfRun({ turn }: ToolResult, { turns }: Conversation): number {
  let at = turn.index;
  while (turns[at - 1]?.result !== undefined) at--;
  return at;
}

/** A user message between a call and its result would break the pair: it goes behind the whole run. */
export function behindRun(turn: Turn, { turns }: Conversation): number {
  let slot = turn.index + 1;
  for (let at = slot; turns[at]?.result !== undefined; at++) if (staysBehind(turns[at])) slot = at + 1;
  return slot;
}

/** Whether a result of the run answers a call in front of it, or will. */
function staysBehind(turn: Turn | undefined): boolean {
  const state = turn?.result?.state;
  return state === 'paired' || state === 'misaddressed' || state === 'unaddressed';
}
