import type { Turn } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';
import { isEmptyText } from './remove-empty-part.ts';

/** Removes a message that says nothing and calls nothing, or the `null` in place of a message. */
export const strategy: Strategy = {
  id: 'remove-empty-message',
  description:
    'Removes a message without a word. Unsafe: the turns around it become neighbours. Safe for `null`, which is no turn.',
  propose({ finding }, { conversation, write }) {
    const { turn } = finding.subject;
    if (turn?.value === null) {
      return {
        title: 'Remove this null',
        safety: 'safe',
        reason: 'Nobody says anything there.',
        operations: [{ op: 'remove', at: turn.pointer }],
      };
    }
    if (turn === undefined || !saysNothing(turn)) return undefined;
    return {
      title: 'Remove this empty message',
      safety: 'unsafe',
      reason: 'No word is lost, but the turns around it become neighbours.',
      operations: write.removeTurn(turn, conversation),
    };
  },
};

function saysNothing({ role, content, calls, carries, reasoning, result }: Turn): boolean {
  if (result !== undefined || calls.length + carries.length + reasoning.length > 0) return false;
  if (role !== 'assistant' && role !== 'user') return false;
  if (content.kind === 'parts') return content.parts.every(isEmptyText);
  return (
    content.kind !== 'unknown' &&
    content.kind !== 'other' &&
    (content.kind !== 'text' || content.text.trim() === '')
  );
}
