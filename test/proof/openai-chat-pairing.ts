/** A message of the Chat Completions format, as far as pairing needs it. */
interface Message {
  readonly role?: unknown;
  readonly tool_calls?: unknown;
  readonly tool_call_id?: unknown;
}

/**
 * Whether calls and results pair as servers of Chat Completions want it: every result answers an open call of the
 * assistant message before it, nothing stands in between, no id is used twice in a message, no call stays open.
 * Knows nothing of the engine, to judge it. Looks at calls and results that have ids: those of the old form and of
 * Ollama have none.
 */
export function pairs(messages: readonly (Message | null)[]): boolean {
  let open = new Set<unknown>();
  for (const message of messages) {
    if (message?.role === 'tool') {
      const id = message.tool_call_id;
      if (id !== undefined && !open.delete(id)) return false;
      continue;
    }
    if (open.size > 0) return false;
    const ids = idsOf(message);
    open = new Set(ids);
    if (open.size !== ids.length) return false;
  }
  return open.size === 0;
}

/** Ids of the calls of a message. */
function idsOf(message: Message | null): unknown[] {
  const calls = message?.tool_calls;
  if (!Array.isArray(calls)) return [];
  return calls.map((call: { id?: unknown } | null) => call?.id).filter((id) => id !== undefined);
}
