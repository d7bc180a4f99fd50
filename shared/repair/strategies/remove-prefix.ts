import type { Strategy } from '../strategy.ts';

/** Takes the mark of a beginning from a message that is not the last one. */
export const strategy: Strategy = {
  id: 'remove-prefix',
  description:
    'Takes the mark of a beginning from a message with others behind it. Safe: nothing goes on with it there.',
  propose({ finding }) {
    return {
      title: 'Remove the mark of a beginning',
      safety: 'safe',
      reason: 'Nothing goes on with a message that has others behind it.',
      operations: [{ op: 'remove', at: finding.pointer }],
    };
  },
};
