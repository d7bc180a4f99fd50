/** An item of the Responses format, as far as pairing needs it. */
interface Item {
  readonly type?: unknown;
  readonly call_id?: unknown;
}

/**
 * Whether every output answers a call in front of it and every call is answered, wherever they stand
 * (https://platform.openai.com/docs/guides/function-calling). Knows nothing of the engine, to judge it.
 */
export function pairs(items: readonly Item[]): boolean {
  const open = new Map<unknown, number>();
  for (const { type, call_id: id } of items) {
    const count = open.get(id) ?? 0;
    if (type === 'function_call') open.set(id, count + 1);
    if (type === 'function_call_output') {
      if (count === 0) return false;
      open.set(id, count - 1);
    }
  }
  return [...open.values()].every((count) => count === 0);
}
