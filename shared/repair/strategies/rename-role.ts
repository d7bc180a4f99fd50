import type { Role } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** What other frameworks call the roles of this dialect. */
const ROLES: Readonly<Record<string, Role>> = {
  user: 'user',
  assistant: 'assistant',
  system: 'system',
  tool: 'tool',
  human: 'user',
  customer: 'user',
  ai: 'assistant',
  bot: 'assistant',
  model: 'assistant',
  agent: 'assistant',
  chatbot: 'assistant',
  developer: 'system',
};

/** Writes the role in this dialect's words. */
export const strategy: Strategy = {
  id: 'rename-role',
  description:
    "Writes a role of another framework in this dialect's words. Unsafe: a role is what the model trusts by.",
  propose({ finding }, { write }) {
    const old = finding.subject.turn?.wireRole;
    const meant = roleMeant(old);
    const role = meant && write.spelled(meant);
    if (role === undefined || role === old) return undefined;
    return {
      title: `Write the role as ${role}`,
      safety: 'unsafe',
      reason: `"${old}" is taken to mean ${role}.`,
      operations: [{ op: 'replace', at: finding.pointer, value: role }],
    };
  },
};

/** Who speaks in a role of another framework; nothing where nobody knows. */
export function roleMeant(role: unknown): Role | undefined {
  const name = typeof role === 'string' ? role.toLowerCase() : '';
  return Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
}
