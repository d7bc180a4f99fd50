import { getAt } from '../../text/pointer.ts';
import type { Strategy } from '../strategy.ts';

/** Lets the model choose whether it calls. */
export const strategy: Strategy = {
  id: 'leave-choice-to-model',
  description:
    'Lets the model choose whether it calls. Unsafe: it may answer in words where a call was wanted.',
  propose({ finding }, { conversation }) {
    if (finding.variant === 'without-tools') return undefined;
    const choice = getAt(conversation.value, finding.pointer);
    const typed = conversation.toolsAs === 'input-schema' && choice !== null && typeof choice === 'object';
    return {
      title: 'Leave the choice to the model',
      safety: 'unsafe',
      reason: 'The model thinks, and may answer in words where a call was wanted.',
      operations: [{ op: 'replace', at: finding.pointer, value: typed ? { type: 'auto' } : 'auto' }],
    };
  },
};
