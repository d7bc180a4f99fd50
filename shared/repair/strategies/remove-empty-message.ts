import type { Strategy } from '../strategy.ts';

/** Removes an assistant message that says nothing and calls nothing, or the `null` in place of a message. */
export const strategy: Strategy = {
  id: 'remove-empty-message',
  description:
    'Removes a message without a word. Unsafe: the turns around it become neighbours. Safe for `null`, which is no turn.',
  propose({ finding }) {
    const { turn, parts } = finding.subject;
    if (turn?.value === null) {
      return {
        title: 'Remove this null',
        safety: 'safe',
        reason: 'Nobody says anything there.',
        operations: [{ op: 'remove', at: turn.pointer }],
      };
    }
    if (
      turn === undefined ||
      parts !== undefined ||
      turn.role !== 'assistant' ||
      turn.calls.length > 0 ||
      turn.carries.length + turn.reasoning.length > 0
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
