import { getAt } from '../../text/pointer.ts';
import type { Strategy } from '../strategy.ts';

/** Takes the whitespace at the end of words away. */
export const strategy: Strategy = {
  id: 'trim-end',
  description: 'Takes whitespace at the end of a text away. Safe: no word is lost.',
  propose({ finding }, { conversation }) {
    const text = getAt(conversation.value, finding.pointer);
    if (typeof text !== 'string') return undefined;
    return {
      title: 'Take the whitespace at the end away',
      safety: 'safe',
      reason: 'No word is lost; the model begins with its own.',
      operations: [{ op: 'replace', at: finding.pointer, value: text.trimEnd() }],
    };
  },
};
