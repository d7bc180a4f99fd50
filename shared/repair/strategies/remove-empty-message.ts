import type { Strategy } from '../strategy.ts';

/** Removes an assistant message that says nothing and calls nothing. */
export const strategy: Strategy = {
  id: 'remove-empty-message',
  description: 'Removes a message without a word. Unsafe: the turns around it become neighbours.',
  propose({ finding }) {
    const { turn, parts } = finding.subject;
    if (
      turn === undefined ||
      parts !== undefined ||
      turn.role !== 'assistant' ||
      turn.calls.length > 0 ||
      turn.carries.length > 0
    )
      return undefined;
    return {
      title: 'Remove this empty message',
      safety: 'unsafe',
      reason: 'No word is lost, but the turns around it become neighbours.',
      operations: [{ op: 'remove', at: turn.pointer }],
    };
  },
};
