import type { Strategy } from '../strategy.ts';

/** What other frameworks call the roles of this dialect. */
const ROLES: Record<string, string> = {
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
  propose({ finding }) {
    const old = finding.subject.turn?.wireRole;
    const role = typeof old === 'string' ? ROLES[old.toLowerCase()] : undefined;
    if (role === undefined || role === old || !Object.hasOwn(ROLES, String(old).toLowerCase()))
      return undefined;
    return {
      title: `Write the role as ${role}`,
      safety: 'unsafe',
      reason: `"${old}" is taken to mean ${role}.`,
      operations: [{ op: 'replace', at: finding.pointer, value: role }],
    };
  },
};
