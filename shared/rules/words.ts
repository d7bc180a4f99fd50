import type { Anchor, Pointer } from '../api.ts';
import type { Conversation, Role, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { short } from '../text/short.ts';

/** `messages[4]`, as providers index it. */
export function place(turn: Turn): string {
  return turn.place;
}

/** The message a turn stands in, as providers index it. */
export function placeOfMessage({ message }: Turn, { list }: Conversation): string {
  return `${list}[${message}]`;
}

/** Whether a recorder put this in place of an id: nobody knows how the real one was. */
export function isBlackedOut(id: string): boolean {
  return /redacted|\*{3}/i.test(id);
}

/** `get_weather (call_7)`, with what is known of the two. */
export function nameOf(call: ToolCall): string {
  if (call.name === undefined) return call.id === undefined ? 'a call' : short(call.id);
  return call.id === undefined ? short(call.name) : `${short(call.name)} (${short(call.id)})`;
}

/** `a, b and c`, at most five of them. */
export function listing(items: readonly string[]): string {
  const shown = items.length > 5 ? [...items.slice(0, 4), `${items.length - 4} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** The pair of a key below `pointer`. */
export function pairOf(pointer: Pointer, key: string): Anchor {
  return { pointer: `${pointer}/${key}`, part: 'pair' };
}

/** Member of a turn that holds its content. */
export function contentKey({ contentKey: key = 'content' }: Turn): string {
  return key;
}

/** Pointer of a turn's content. */
export function contentPointer(turn: Turn): Pointer {
  return `${turn.pointer}/${contentKey(turn)}`;
}

/** The most telling small place of a turn: the role of a message. */
export function roleAnchor(turn: Turn): Anchor {
  return pairOf(turn.pointer, turn.mark);
}

/** Where a result names its call. */
export function addressAnchor(result: ToolResult): Anchor {
  return result.callId === undefined ? roleAnchor(result.turn) : pairOf(result.pointer, result.idKey);
}

/** Where a call is named: its id, else its name. */
export function callAnchor(call: ToolCall): Anchor {
  if (call.id !== undefined) return pairOf(call.pointer, call.idKey);
  return call.legacy ? pairOf(call.pointer, 'name') : { pointer: call.pointer, part: 'value' };
}

/** Variants of rules about content: who speaks, and whether calls stand beside it. */
export const SPEAKERS = {
  'assistant-with-calls': 'an assistant message with tool calls',
  assistant: 'an assistant message without tool calls',
  user: 'a user message',
  system: 'a system message',
  developer: 'a developer message',
  tool: 'a tool result',
};

/** Variant name of a message for rules about content: its role, and whether calls stand beside it. */
export function speaker(turn: Turn): Exclude<Role, 'unknown'> | 'assistant-with-calls' | 'unknown' {
  if (turn.role === 'assistant' && (turn.callList === 'list' || turn.carries.includes('function_call'))) {
    return 'assistant-with-calls';
  }
  return turn.role;
}

/** Whether a value holds nothing: null, an empty text or list, or an object of such. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every((member) => member === null) && !(value instanceof Opaque);
}

/** Whether a message is an answer as a client prints it: with members that have nothing to say. */
export function isPrintedAnswer({ role, known, value }: Turn, { known: format }: Conversation): boolean {
  if (role !== 'assistant' || !known || format?.answers === undefined) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return [...format.answers].some((key) => Object.hasOwn(members, key) && saysNothing(members[key]));
}

/** Whether an open call at the end is right here: rows, answers and running transcripts may end in one. */
export function mayEndOpen(conversation: Conversation): boolean {
  return conversation.context !== 'request';
}

/** Rows and answers are sent to nobody: how they spell "no content" beside calls is theirs to choose. */
export function isNotSent(conversation: Conversation): boolean {
  return conversation.context === 'training' || conversation.context === 'answer';
}
