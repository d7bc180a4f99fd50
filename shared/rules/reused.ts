import type { Conversation, ToolCall } from '../conversation/model.ts';

const NONE: ReadonlyMap<ToolCall, ToolCall> = new Map();

const known = new WeakMap<Conversation, ReadonlyMap<ToolCall, ToolCall>>();

/** Open calls whose id an earlier call had, which was answered; each with that one. */
export function reusedIds(conversation: Conversation): ReadonlyMap<ToolCall, ToolCall> {
  let found = known.get(conversation);
  if (found === undefined) {
    const isOpen = conversation.calls.some(({ state }) => state === 'open');
    found = isOpen ? collect(conversation) : NONE;
    known.set(conversation, found);
  }
  return found;
}

function collect({ calls }: Conversation): ReadonlyMap<ToolCall, ToolCall> {
  const found = new Map<ToolCall, ToolCall>();
  const answered = new Map<string, ToolCall>();
  for (const call of calls) {
    if (call.id === undefined || call.legacy) continue;
    const before = answered.get(call.id);
    if (call.state === 'answered') answered.set(call.id, call);
    else if (call.state === 'open' && before !== undefined && before.turn !== call.turn)
      found.set(call, before);
  }
  return found;
}
