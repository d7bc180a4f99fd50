import type { Strategy } from '../strategy.ts';

/** Lets instructions be said by a role the target takes. */
export const strategy: Strategy = {
  id: 'rename-instructor',
  description:
    'Writes instructions under the other role that instructs, else as the user’s. Unsafe: a role is what the model trusts by.',
  propose({ rule, finding }, repair) {
    const { turns = [] } = finding.subject;
    if (finding.variant === 'function') return undefined;
    const other = finding.variant === 'system' ? 'developer' : 'system';
    const unknown = other === 'developer' && repair.refuses('unknown-role', other);
    const taken = !unknown && !repair.refuses(rule.id, other);
    const role = taken ? other : 'user';
    return {
      title: `Write the role as ${role}`,
      safety: 'unsafe',
      reason: taken
        ? `"${other}" instructs too; no word changes.`
        : 'No word is lost, but the model reads what the application said as the user’s.',
      operations: turns.map(({ pointer }) => ({ op: 'replace', at: `${pointer}/role`, value: role })),
    };
  },
};
