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
