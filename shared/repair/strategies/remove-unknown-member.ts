import { saysNothing } from '../../rules/words.ts';
import { getAt, lastKey } from '../../text/pointer.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes a member the format does not know. */
export const strategy: Strategy = {
  id: 'remove-unknown-member',
  description:
    'Removes a member that the format does not know. Safe where it is null or empty; else what it says is dropped.',
  propose({ rule, finding }, { conversation }) {
    // A name that is spelled in a way that is not taken can be spelled otherwise.
    if (rule.id === 'message-name-format' && finding.variant !== 'not-user') return undefined;
    const value = getAt(conversation.value, finding.pointer);
    const key = lastKey(finding.pointer);
    const isNothing = saysNothing(value);
    return {
      title: `Remove ${short(key)}`,
      safety: isNothing ? 'safe' : 'unsafe',
      reason: isNothing ? 'It says nothing.' : 'What it says is for others than the model.',
      ...(isNothing ? {} : { drops: [`${short(key)} in ${finding.subject.turn?.place ?? 'the request'}`] }),
      operations: [{ op: 'remove', at: finding.pointer }],
    };
  },
};
