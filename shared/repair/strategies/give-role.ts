import type { Role, Turn } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { RepairContext, Strategy } from '../strategy.ts';
import { roleMeant } from './rename-role.ts';

/** Gives a message a role: what it holds tells, else the turns around it; words of a role nobody knows are the user's. */
export const strategy: Strategy = {
  id: 'give-role',
  description:
    'Gives a message without a known role one: what it holds tells which, else the turns around it. Unsafe: a role is what the model trusts by.',
  propose({ finding }, repair) {
    const { turn } = finding.subject;
    if (turn === undefined || (finding.variant !== 'missing' && finding.variant !== 'unknown'))
      return undefined;
    if (roleMeant(turn.wireRole) !== undefined) return undefined;
    const held = heldRole(turn, repair);
    const named = typeof turn.wireRole === 'string' && turn.wireRole !== '';
    const role = repair.write.spelled(held ?? (named ? 'user' : roleAround(turn, repair)));
    if (role === undefined || role === turn.wireRole) return undefined;
    // A role of its own is a word about what is said.
    const marks = held === undefined && named;
    const marked = marks
      ? repair.write.markMessage?.(turn, repair.texts.otherRole(short(turn.wireRole as string)))
      : [];
    if (marked === undefined) return undefined;
    const at = `${turn.pointer}/role`;
    const has = Object.hasOwn(turn.value as object, 'role');
    return {
      title: `Write the role as ${role}`,
      safety: 'unsafe',
      reason:
        held !== undefined
          ? 'What it holds is said in no other role.'
          : marks
            ? 'Nobody knows that role; the user’s is trusted with least.'
            : 'Nothing in it tells who said it; the turns around it make this likely.',
      operations: [has ? { op: 'replace', at, value: role } : { op: 'insert', at, value: role }, ...marked],
      marks: marks ? [`${turn.place} as the user's`] : [],
    };
  },
};

/** The role in which alone can be said what a message holds; nothing where it holds words only. */
function heldRole(turn: Turn, { conversation }: RepairContext): Role | undefined {
  if (turn.calls.length + turn.reasoning.length > 0) return 'assistant';
  if (conversation.results.some((result) => result.turn.message === turn.message)) return 'tool';
  return Object.hasOwn(turn.value as object, 'tool_call_id') ? 'tool' : undefined;
}

/** Whose turn it would be. */
function roleAround({ index }: Turn, { conversation: { turns } }: RepairContext): Role {
  const before = turns[index - 1];
  return before?.result !== undefined || before?.role === 'user' ? 'assistant' : 'user';
}
