import type { Conversation, Turn } from './model.ts';

/** Whether a turn instructs: in a role its format has, or in one only other formats have. */
export function instructs({ role, wireRole }: Turn): boolean {
  return isInstructor(role) || isInstructor(wireRole);
}

function isInstructor(role: unknown): boolean {
  return role === 'system' || role === 'developer';
}

const leading = new WeakMap<readonly Turn[], number>();

/** Whether nothing but instructions stands in front of a turn. Counted once for all turns of a conversation. */
export function isBehindInstructions({ index }: Turn, { turns }: Conversation): boolean {
  let count = leading.get(turns);
  if (count === undefined) {
    const first = turns.findIndex((turn) => !instructs(turn));
    count = first === -1 ? turns.length : first;
    leading.set(turns, count);
  }
  return index <= count;
}
