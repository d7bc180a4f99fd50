import type { Conversation, ToolCall, Turn } from '../conversation/model.ts';
import { wordsOfResult } from '../conversation/words-of-result.ts';
import { hashOf } from '../text/hash.ts';
import { jsonOrNothing, toJson } from '../text/json.ts';
import { sameJson } from '../text/same.ts';
import type { Said } from './recall.ts';

/** What a turn says in words. */
export function wordsOf({ content }: Turn): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'parts' ? content.parts.map(({ text = '' }) => text).join('') : '';
}

/** The arguments of a call as one text, whatever form they have. */
export function givenTo({ arguments: given }: ToolCall): string {
  if (given.kind === 'text') return given.text;
  return given.kind === 'other' ? (toJson(given.value) ?? '') : '';
}

/** Whether two calls ask for the same, however their arguments are spelled. */
export function asksTheSame(a: ToolCall, b: ToolCall): boolean {
  if (a.name !== b.name) return false;
  const [some, others] = [givenTo(a), givenTo(b)];
  return some === others || sameJson(jsonOrNothing(some) ?? some, jsonOrNothing(others) ?? others);
}

/** Whether the same words are said and the same calls made, whatever was thought. */
export function saysTheSame(a: Said, b: Said): boolean {
  const words = ({ turns }: Said) => turns.map(wordsOf).join('').trim();
  return (
    words(a) === words(b) &&
    a.calls.length === b.calls.length &&
    a.calls.every((call, index) => asksTheSame(call, b.calls[index] as ToolCall))
  );
}

/** What is told of a turn where histories are compared. */
function signOf(turn: Turn): string {
  const { role, calls, result } = turn;
  const words = result === undefined ? wordsOf(turn) : (wordsOfResult(result) ?? '');
  const called = calls.map((call) => [call.key, call.name, givenTo(call)]);
  return JSON.stringify([role, words, called, result?.key]);
}

/**
 * A sign for every place of a history, which stands for all that was said before it; the first for nothing. Instructions
 * do not count: many clients write them anew for every request.
 */
export function signsOf(conversation: Conversation): readonly string[] {
  let signs = known.get(conversation.turns);
  if (signs === undefined) known.set(conversation.turns, (signs = makeSigns(conversation)));
  return signs;
}

const known = new WeakMap<readonly Turn[], readonly string[]>();

function makeSigns({ turns }: Conversation): string[] {
  let sign = '';
  const signs = [sign];
  for (const turn of turns) {
    if (turn.role !== 'system' && turn.role !== 'developer') sign = hashOf(sign + signOf(turn), 18);
    signs.push(sign);
  }
  return signs;
}

/** A sign of what a conversation begins with: what the user said first. */
export function beginningOf({ turns }: Conversation): string | undefined {
  const first = turns.find(({ role, result }) => role === 'user' && result === undefined);
  const words = first === undefined ? '' : wordsOf(first).trim();
  return words === '' ? undefined : words;
}

/** Runs of letters and digits at least this long are random, unless they are words with a number behind them. */
const RANDOM = 8;

/** Whether an id is one that no other conversation has: `functions.get_weather:0` is none. */
export function isUnique(id = ''): boolean {
  return id
    .split(/[^A-Za-z\d]/)
    .some(
      (run) => run.length >= RANDOM && /\d/.test(run) && /[A-Za-z]/.test(run) && !/^[A-Za-z]+\d+$/.test(run),
    );
}
