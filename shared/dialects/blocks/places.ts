import type { Json, Pointer } from '../../api.ts';
import type { Conversation, Role, ToolResult, Turn } from '../../conversation/model.ts';
import type { Message } from './beside.ts';
import type { BlockFormat } from './format.ts';

/** The message at an index; nothing where none stands there. */
export function messageAt(index: number, { messages, value, list }: Conversation): Message | undefined {
  const all = (messages === '' ? value : (value as Record<string, unknown>)[list]) as readonly unknown[];
  const message = all[index];
  if (message === null || typeof message !== 'object' || Array.isArray(message)) return undefined;
  return { pointer: `${messages}/${index}`, index, value: message as Record<string, unknown> };
}

/** Whose a message is. */
export function roleOf({ value: { role } }: Message, { roles, roleless }: BlockFormat): Role | undefined {
  if (role === undefined) return roleless;
  return typeof role === 'string' && Object.hasOwn(roles, role) ? roles[role] : undefined;
}

/** Index of the message behind a turn, and behind those that are made one with it. */
export function behindTurn({ message }: Turn, conversation: Conversation, format: BlockFormat): number {
  let at = message + 1;
  if (format.reach !== 'joined') return at;
  for (let next = messageAt(at, conversation); next !== undefined && roleOf(next, format) === 'assistant'; ) {
    at++;
    next = messageAt(at, conversation);
  }
  return at;
}

/** The last result behind one in its run that answers a call in front of it, or will. */
export function lastStaying({ index }: Turn, { turns }: Conversation): Turn | undefined {
  let last: Turn | undefined;
  for (let at = index + 1; turns[at]?.result !== undefined; at++)
    if (/^(paired|misaddressed|unaddressed)$/.test(turns[at]?.result?.state ?? '')) last = turns[at];
  return last;
}

/** How many results stand at the front of a message behind `from`. */
export function leadingResults(message: Message, from: Turn, { turns }: Conversation): number {
  let first = from.index;
  while (turns[first] !== undefined && (turns[first] as Turn).message < message.index) first++;
  let count = 0;
  while (turns[first + count]?.result !== undefined && turns[first + count]?.message === message.index)
    count++;
  return count;
}

/** Pointer of the block at `pointer`, or around it: three steps below what holds the messages. */
export function topBlock(pointer: Pointer, turn: Turn, { list }: BlockFormat): Pointer {
  const keys = pointer.split('/');
  const base = keys[1] === list && keys[2] === String(turn.message) ? 2 : 1;
  return keys.slice(0, base + 3).join('/');
}

/** Pointer of the block a result is. */
export function blockOf(result: ToolResult, format: BlockFormat): Pointer {
  return topBlock(result.pointer, result.turn, format);
}

/** Its place among the blocks of its message. */
export function blockIndex(result: ToolResult, format: BlockFormat): number {
  return Number(blockOf(result, format).split('/').at(-1));
}

/** The blocks of the message a turn stands in. */
export function blocksOf(
  { message }: Turn,
  conversation: Conversation,
  { blocks }: BlockFormat,
): readonly unknown[] {
  const held = messageAt(message, conversation)?.value[blocks];
  // A text in their place is the whole message.
  return Array.isArray(held) ? held : [];
}

/** The block a result is, as it was read. */
export function valueOf(result: ToolResult, conversation: Conversation, format: BlockFormat): Json {
  return blocksOf(result.turn, conversation, format)[blockIndex(result, format)] as Json;
}

/** The value of a call's block, or of the member that holds the call. */
export function blockAt(turn: Turn, pointer: Pointer, format: BlockFormat): unknown {
  const top = topBlock(pointer, turn, format);
  const index = Number(top.split('/').at(-1));
  const blocks = (turn.value as Record<string, readonly unknown[]>)[format.blocks] ?? [];
  const inner = pointer.slice(top.length + 1);
  const block = blocks[index] as Record<string, unknown>;
  return inner === '' ? block : block[inner];
}
