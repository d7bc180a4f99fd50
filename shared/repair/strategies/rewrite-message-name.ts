import { hashOf } from '../../text/hash.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Writes the name of a speaker in characters the target takes. */
export const strategy: Strategy = {
  id: 'rewrite-message-name',
  description:
    'Writes the name of a speaker in letters, digits, _ and -, the same everywhere. Safe where no other speaker has that name and no letter is lost; an empty one is removed.',
  propose({ finding }, { conversation }) {
    const old = nameOf(finding.subject.turn?.value);
    if (old === undefined || finding.variant === 'not-user') return undefined;
    if (old === '') {
      return {
        title: 'Remove the empty name',
        safety: 'safe',
        reason: 'An empty name names nobody.',
        operations: [{ op: 'remove', at: finding.pointer }],
      };
    }
    const names = new Set(conversation.turns.map(({ value }) => nameOf(value)));
    const spelled = old.replace(/[^\w-]/g, '_');
    const fits = spelled.length <= 64 && !names.has(spelled) && !clashes(spelled, old, names);
    const name = fits ? spelled : `${spelled.slice(0, 57)}_${hashOf(old, 6)}`;
    // What is left of a name in another script names nobody.
    const isLost = /[\p{L}\p{N}]/u.test(old.replace(/\w/g, '')) || spelled.length > 64;
    return {
      title: `Write the name as ${short(name)}`,
      safety: isLost ? 'unsafe' : 'safe',
      reason: isLost ? 'Letters of the name are lost.' : 'Only what stands between its letters changes.',
      ...(isLost ? { drops: [`letters of the name ${short(old)}`] } : {}),
      operations: conversation.turns
        .filter(({ value, role, known }) => known && role !== 'tool' && nameOf(value) === old)
        .map(({ pointer }) => ({ op: 'replace', at: `${pointer}/name`, value: name })),
    };
  },
};

/** Whether another speaker would be given the same name. */
function clashes(spelled: string, old: string, names: ReadonlySet<string | undefined>): boolean {
  return [...names].some(
    (name) => name !== undefined && name !== old && name.replace(/[^\w-]/g, '_') === spelled,
  );
}

function nameOf(message: unknown): string | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const { name } = message as { readonly name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
