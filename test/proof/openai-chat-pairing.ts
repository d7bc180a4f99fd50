/** A message of the Chat Completions format, as far as pairing needs it. */
interface Message {
  readonly role?: unknown;
  readonly tool_calls?: unknown;
  readonly tool_call_id?: unknown;
}

/**
 * Whether calls and results pair as servers of Chat Completions want it: every result answers an open call of the
 * assistant message before it, nothing stands in between, no id is used twice in a message, no call stays open.
 * Knows nothing of the engine, to judge it. Calls and results that both have no id pair in order: whether that is
 * taken differs. Calls of the old form, which never have ids, are not looked at.
 */
export function pairs(messages: readonly (Message | null)[]): boolean {
  let open: unknown[] = [];
  for (const message of messages) {
    if (message?.role === 'tool') {
      const at = open.indexOf(message.tool_call_id);
      if (at === -1) return false;
      open.splice(at, 1);
      continue;
    }
    if (open.length > 0) return false;
    open = idsOf(message);
    const named = open.filter((id) => id !== undefined);
    if (new Set(named).size !== named.length) return false;
  }
  return open.length === 0;
}

/** Ids of the calls of a message. */
function idsOf(message: Message | null): unknown[] {
  const calls = message?.tool_calls;
  return Array.isArray(calls) ? calls.map((call: { id?: unknown } | null) => call?.id) : [];
}
