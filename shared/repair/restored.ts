import type { Json, Operation, Pointer, RecalledFrom } from '../api.ts';
import type { Conversation, Turn } from '../conversation/model.ts';
import { REASONING_KEYS } from '../dialects/openai-chat-turn.ts';
import { isMembers, type Members } from '../dialects/values.ts';
import type { RecalledPlace, Said } from '../recall/recall.ts';
import { sameJson } from '../text/same.ts';
import type { RepairContext } from './strategy.ts';

/**
 * Puts back what the assistant said in front of a turn: the whole of it, or what is missing of it where some stands there.
 * Nothing where something else stands there that it cannot be made one with; `isClaimed`: what stands there is to be it.
 */
export function restoredBefore(
  said: Said,
  at: number,
  repair: RepairContext,
  isClaimed = false,
): Operation[] | undefined {
  const { conversation } = repair;
  const { turns, messages: list } = conversation;
  let from = at;
  while (turns[from - 1]?.role === 'assistant') from--;
  const own = messagesOf(turns.slice(from, at), conversation);
  const slot = turns[at]?.message ?? (turns.at(-1)?.message ?? -1) + 1;
  const sent = said.messages.map((message) => sendable(message, repair));
  const standing = sent.map((message) => own.find(({ value }) => isSame(value, message)));
  const missing = sent.filter((_, index) => standing[index] === undefined);
  const [only, ...others] = missing;
  const [owner] = own;
  if (only !== undefined && others.length === 0 && owner !== undefined && own.length === 1) {
    const completed = completedBy(owner.value, only, owner.pointer);
    if (completed !== undefined) return completed;
    const isMessage = only.role !== undefined;
    if (isMessage && (isClaimed || makesCalls(turns.slice(from, at)))) return undefined;
  }
  // What is missing goes in front of what was said next and stands there.
  let before = `${list}/${slot}`;
  const operations: Operation[] = [];
  for (let index = sent.length - 1; index >= 0; index--) {
    const there = standing[index];
    if (there === undefined) operations.push({ op: 'insert', at: before, value: sent[index] as Json });
    else before = there.pointer;
  }
  return operations.reverse();
}

/** Where something was said before that is put back. */
export function recalledFrom(what: RecalledFrom['what'], { document, range }: RecalledPlace): RecalledFrom {
  return { what, range, ...(document !== undefined && { document }) };
}

/** Why it is a guess to restore what was said where another answer fits as well. */
export function doubtBetween(rival: Said): string {
  return `The same was answered otherwise on ${rival.placeOf(rival.calls[0]).name}, and nothing tells which of them led here.`;
}

interface OwnMessage {
  readonly value: unknown;
  readonly pointer: Pointer;
}

function messagesOf(turns: readonly Turn[], { messages: list, value }: Conversation): OwnMessage[] {
  const all = Array.isArray(value) ? value : (value as Members)[list.slice(1)];
  return [...new Set(turns.map(({ message }) => message))].map((at) => ({
    value: (all as readonly unknown[])[at],
    pointer: `${list}/${at}`,
  }));
}

function makesCalls(turns: readonly Turn[]): boolean {
  return turns.some(({ calls }) => calls.length > 0);
}

/** What was sent as the target takes it: without reasoning it is known to refuse, and with content as it wants none said. */
function sendable(message: Members, repair: RepairContext): Members {
  const kept = Object.fromEntries(
    Object.entries(message).filter(
      ([key]) => !(REASONING_KEYS.includes(key) && repair.refuses('unsupported-reasoning', key)),
    ),
  );
  if (!('content' in kept) || kept.content !== null) return kept;
  return { ...kept, content: repair.emptyContent('assistant-with-calls') ?? null };
}

/** Whether a message stands there already, whatever the server called it. */
function isSame(own: unknown, sent: Members): boolean {
  if (!isMembers(own)) return false;
  const { call_id: id, type } = sent;
  return id !== undefined && own.call_id === id ? own.type === type : sameJson(own, sent);
}

/** What is missing of a message that was sent, where all it says was said there. */
function completedBy(own: unknown, sent: Members, pointer: Pointer): Operation[] | undefined {
  // Items are whole or missing; messages can be made one.
  if (!isMembers(own) || own.role === undefined || own.role !== sent.role) return undefined;
  const operations: Operation[] = [];
  for (const [key, value] of Object.entries(sent)) {
    const at = `${pointer}/${key}`;
    const old = own[key];
    if (sameJson(old, value) || isEmpty(value)) continue;
    if (!Object.hasOwn(own, key)) operations.push({ op: 'insert', at, value: value as Json });
    else if (isEmpty(old) || isPartOf(old, value))
      operations.push({ op: 'replace', at, value: value as Json });
    else if (wordsOf(old) !== wordsOf(value) || makesMore(value)) return undefined;
  }
  return operations;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a list holds all that another one does, in its order, or the words that are said. */
function isPartOf(own: unknown, sent: unknown): boolean {
  if (!Array.isArray(sent)) return false;
  if (typeof own === 'string') return own === wordsOf(sent);
  if (!Array.isArray(own)) return false;
  let at = 0;
  return own.every((one) => {
    while (at < sent.length && !isAlike(one, sent[at])) at++;
    return at++ < sent.length;
  });
}

/** Clients leave members out that say nothing; what they kept is the same. */
function isAlike(own: unknown, sent: unknown): boolean {
  if (!isMembers(own) || !isMembers(sent)) return sameJson(own, sent);
  return Object.entries(own).every(([key, value]) => key === 'cache_control' || sameJson(value, sent[key]));
}

/** The words of a content: a text, or the texts of its parts. */
function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isMembers(part) && typeof part.text === 'string' ? part.text : '')).join('');
}

/** Whether a content holds more than words. */
function makesMore(content: unknown): boolean {
  return Array.isArray(content) && content.some((part) => !isMembers(part) || typeof part.text !== 'string');
}
