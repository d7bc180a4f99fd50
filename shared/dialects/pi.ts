import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members } from './values.ts';

/** Messages of the agent pi, and of OpenClaw, which is built on it: calls are blocks, results are messages. */
const format: BlockFormat = {
  id: 'pi',
  list: 'messages',
  blocks: 'content',
  roles: { user: 'user', assistant: 'assistant', toolResult: 'tool' },
  spelling: { user: 'user', assistant: 'assistant', tool: 'toolResult' },
  reach: 'anywhere',
  takesText: true,
  read(block): Block {
    switch (block.type) {
      case 'text':
        return { kind: 'text', text: block.text };
      case 'thinking':
        return { kind: 'reasoning', form: 'thinking', empty: block.thinking === '' };
      case 'toolCall':
        return { kind: 'call', at: '', idKey: 'id', name: block.name, argumentsKey: 'arguments' };
      default:
        return { kind: 'other' };
    }
  },
  resultIn({ role, toolName: name }) {
    if (role !== 'toolResult') return undefined;
    return { kind: 'result', at: '', idKey: 'toolCallId', name, nameKey: 'toolName', contentKey: 'content' };
  },
  // Nobody refuses a session as it stands on disk, so nothing is written in one.
  write: {
    text: (text) => ({ type: 'text', text }),
    call: (id, name, given) => ({ type: 'toolCall', id: id ?? '', name, arguments: given }),
    result: (_id, _name, text) => ({ type: 'text', text }),
    said: () => undefined,
    joined: () => undefined,
  },
};

/** The same, in the rows of a session. */
const inRows: BlockFormat = { ...format, list: 'rows', within: 'message' };

/**
 * Sessions of pi and OpenClaw, in rows of JSON Lines or as a list of messages. What lacks its call or its result there
 * is mended when the session is sent
 * (https://github.com/badlogic/pi-mono/blob/main/packages/ai/src/providers/transform-messages.ts).
 */
export const pi: Dialect = {
  id: 'pi',
  home: 'generic',
  list: 'messages',
  context: 'transcript',
  writer: blockWriter(format),
  isBody: () => false,
  isMessages: (list) => isRow(list[0]) || (list.every(isSpoken) && list.some(isOwn)),
  historyOf: (row) => (isRow(row) ? '' : undefined),

  read(value, context, incomplete) {
    const rows = (value as readonly unknown[]).some(isRow);
    return readBlocks(value, rows ? inRows : format, context, incomplete, undefined);
  },
};

/** A row of a session; the file is the session, and its rows do not name it. */
function isRow(row: unknown): boolean {
  return isMembers(row) && row.type === 'message' && 'parentId' in row && isSpoken(row.message);
}

function isSpoken(message: unknown): boolean {
  return isMembers(message) && typeof message.role === 'string' && !('tool_calls' in message);
}

/** Whether only this format has such a message. */
function isOwn(message: unknown): boolean {
  const { role, content, toolCallId: id } = message as Members;
  if (role === 'toolResult') return typeof id === 'string';
  return Array.isArray(content) && content.some((block) => isMembers(block) && block.type === 'toolCall');
}
