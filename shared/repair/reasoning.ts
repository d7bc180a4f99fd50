import type { Operation } from '../api.ts';
import type { Reasoning, Turn } from '../conversation/model.ts';
import type { RepairContext } from './strategy.ts';

/** What stands in the turn itself: all of it, or only what is written in the form a rule speaks of. */
export function reasoningOf({ reasoning, pointer }: Turn, variant: string): readonly Reasoning[] {
  const own = reasoning.filter((one) => one.pointer.startsWith(pointer));
  const named = own.filter(({ form }) => form === variant);
  return named.length > 0 ? named : own;
}

/**
 * Turns thinking off where the target wants the running turn to begin with what is removed: another refusal would
 * take the place of this one.
 */
export function thinkingOff(turns: readonly Turn[], repair: RepairContext): Operation[] {
  const { thinking, turns: all } = repair.conversation;
  if (thinking?.state !== 'on' || !repair.refuses('missing-reasoning', 'running')) return [];
  const start = all.findLastIndex(({ role, result }) => role !== 'assistant' && result === undefined) + 1;
  const runs = all.at(-1)?.result !== undefined && turns.some(({ index }) => index >= start);
  return runs ? [{ op: 'replace', at: thinking.pointer, value: { type: 'disabled' } }] : [];
}

/** Whether reasoning holds neither words nor what the server could read. */
export function isNothing({ empty, seal }: Reasoning): boolean {
  return empty && seal?.state !== 'sealed';
}

/** Takes reasoning out of a turn, and the turn itself where nothing else is in it. */
export function removal(turn: Turn, reasoning: readonly Reasoning[]): Operation[] {
  const parts = turn.content.kind === 'parts' ? turn.content.parts : [];
  const alone =
    parts.length > 0 && parts.every((part) => reasoning.some(({ pointer }) => pointer === part.pointer));
  return alone
    ? [{ op: 'remove', at: turn.pointer }]
    : reasoning.map(({ pointer }) => ({ op: 'remove', at: pointer }));
}
