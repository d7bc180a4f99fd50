import { type Block, type BlockMessage, blockDialect, defined } from './blocks.ts';

/** Messages of the AI SDK. */
export const aiSdk = blockDialect({
  id: 'ai-sdk',
  providers: ['ai-sdk'],
  body: {},
  list: 'messages',
  blocks: 'content',
  assistant: 'assistant',
  tool: 'tool',
  text: (text) => ({ type: 'text', text }),
  call: (id, name, input) => defined({ type: 'tool-call', toolCallId: id, toolName: name, input }),
  result: (id, name, said) => {
    const words = typeof said === 'string' ? said : undefined;
    const parts = typeof said === 'string' ? [] : said.map((text) => ({ type: 'text', text }));
    const output = words === undefined ? { type: 'content', value: parts } : { type: 'text', value: words };
    return defined({ type: 'tool-result', toolCallId: id, toolName: name, output });
  },
  read(block) {
    const { type, text, toolCallId: id } = block;
    if (type === 'tool-call') return { call: block, said: block.input, id };
    if (type === 'tool-result')
      return { result: block, said: (block.output as Block | undefined)?.value, id };
    return { text };
  },
  pairs,
});

/**
 * Whether every result answers an open call of its own, and none is open where anybody but the assistant speaks or the
 * history ends (https://ai-sdk.dev/docs/troubleshooting/missing-tool-results-error). Knows nothing of the engine.
 */
function pairs(messages: readonly BlockMessage[]): boolean {
  const open: unknown[] = [];
  for (const { role, blocks } of messages) {
    if (role !== 'assistant' && role !== 'tool' && open.length > 0) return false;
    for (const { type, toolCallId: id } of blocks) {
      if (type === 'tool-call') open.push(id);
      if (type !== 'tool-result') continue;
      const at = open.indexOf(id);
      if (at === -1) return false;
      open.splice(at, 1);
    }
  }
  return open.length === 0;
}
