import type { Strategy } from '../strategy.ts';

/** Puts a marked message of the user where one is wanted. */
export const strategy: Strategy = {
  id: 'insert-user-message',
  description:
    'Puts a marked message of the user where the receiver wants one. Unsafe: the user never said it.',
  propose({ rule, finding }, { conversation, texts, write }) {
    const { turn } = finding.subject;
    if (turn === undefined || write.addMessage === undefined) return undefined;
    const at = turn.message + (rule.id === 'last-message-role' || isInstruction(turn.role) ? 1 : 0);
    return {
      title: `Insert a marked message of the user as ${conversation.list}[${at}]`,
      safety: 'unsafe',
      reason: 'Nothing is lost; the message is marked as ours, but the user never said it.',
      operations: write.addMessage('user', texts.noUserMessage(), at, conversation),
      invents: [`the message of the user in ${conversation.list}[${at}]`],
    };
  },
};

/** Instructions stay in front. */
function isInstruction(role: string): boolean {
  return role === 'system' || role === 'developer';
}
