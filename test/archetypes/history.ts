/** A message of the Chat Completions format. */
export type Message = Readonly<Record<string, unknown>>;

/**
 * A history in short: `u` a user message, `a` an assistant message without calls, `A:x,y` one with calls, `T:x` a
 * result. Every message says something that no other says.
 */
export function historyOf(short: string): Message[] {
  return short.split(' ').map((word, index) => {
    const [kind, ids = ''] = word.split(':');
    switch (kind) {
      case 'u':
        return { role: 'user', content: `user says ${index}` };
      case 'a':
        return { role: 'assistant', content: `assistant says ${index}` };
      case 'A':
        return {
          role: 'assistant',
          content: `assistant calls ${index}`,
          tool_calls: ids.split(',').map(call),
        };
      case 'T':
        return { role: 'tool', tool_call_id: ids, content: `tool says ${index}` };
      case 'S':
        return { role: 'tool', tool_call_id: ids, content: 'tool says the same' };
      default:
        throw new Error(`no message: ${word}`);
    }
  });
}

function call(id: string, index: number): object {
  return { id, type: 'function', function: { name: `tool_${index}`, arguments: '{}' } };
}

/** A repaired history in the same short form; results of the repair's own are `+T:x`, marked messages `+u`. */
export function shortOf(messages: readonly Message[]): string {
  return messages
    .map(({ role, content, tool_calls: calls, tool_call_id: id }) => {
      const own = typeof content === 'string' && content.startsWith('[chatmend]') ? '+' : '';
      if (role === 'tool') return `${own}T:${id}`;
      if (role === 'user') return `${own}u`;
      return Array.isArray(calls) ? `A:${calls.map((one: { id: string }) => one.id).join(',')}` : 'a';
    })
    .join(' ');
}
