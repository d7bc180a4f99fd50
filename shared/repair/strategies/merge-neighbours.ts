import type { Strategy } from '../strategy.ts';

/** Makes one message of neighbouring ones of one speaker. */
export const strategy: Strategy = {
  id: 'merge-neighbours',
  description:
    'Makes one message of neighbouring ones of one speaker. Unsafe: no word is lost, but the model reads one message.',
  propose({ finding }, { conversation, write }) {
    const [first, ...later] = finding.subject.turns ?? [];
    if (first === undefined || later.length === 0) return undefined;
    const operations = write.mergeMessages?.(first, later, conversation);
    if (operations === undefined) return undefined;
    return {
      title: `Put ${later.length === 1 ? 'both messages' : 'these messages'} into one`,
      safety: 'unsafe',
      reason: 'No word is lost, but the model reads one message where there were several.',
      operations,
    };
  },
};
