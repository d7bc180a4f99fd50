/** A message of the Messages format, as far as pairing needs it. */
interface Message {
  readonly role: string;
  readonly content: unknown;
}

interface Block {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly tool_use_id?: unknown;
}

/**
 * Whether calls and results pair as Anthropic's API wants it, after neighbouring messages of one role were made one:
 * ids are used once in an assistant message, the user message behind it begins with one result for each, and no
 * result stands elsewhere (https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls).
 * Knows nothing of the engine, to judge it.
 */
export function pairs(messages: readonly Message[]): boolean {
  let open = new Set<unknown>();
  for (const { role, blocks } of joined(messages)) {
    const results = blocks.filter(({ type }) => type === 'tool_result');
    if (role === 'assistant') {
      const ids = blocks.filter(({ type }) => type === 'tool_use').map(({ id }) => id);
      if (open.size > 0 || results.length > 0 || new Set(ids).size !== ids.length) return false;
      open = new Set(ids);
      continue;
    }
    if (blocks.slice(0, results.length).some(({ type }) => type !== 'tool_result')) return false;
    for (const { tool_use_id: id } of results) if (!open.delete(id)) return false;
    if (open.size > 0) return false;
  }
  return open.size === 0;
}

function joined(messages: readonly Message[]): { role: string; blocks: Block[] }[] {
  const made: { role: string; blocks: Block[] }[] = [];
  for (const { role, content } of messages) {
    const blocks = Array.isArray(content) ? (content as Block[]) : [{ type: 'text' }];
    const last = made.at(-1);
    if (last?.role === role) last.blocks.push(...blocks);
    else made.push({ role, blocks: [...blocks] });
  }
  return made;
}
