import type { Strategy } from '../strategy.ts';

/** Puts a marked message of the assistant in front of a turn. */
export const strategy: Strategy = {
  id: 'insert-assistant-message',
  description:
    'Puts a marked message of the assistant where the receiver wants one. Unsafe: the assistant never said it.',
  propose({ finding }, { conversation, texts, write }) {
    const { turn } = finding.subject;
    if (turn === undefined || write.addMessage === undefined) return undefined;
    const place = `${conversation.list}[${turn.message}]`;
    return {
      title: `Insert a marked message of the assistant as ${place}`,
      safety: 'unsafe',
      reason: 'Nothing is lost; the message is marked as ours, but the model reads it as its own words.',
      operations: write.addMessage('assistant', texts.noAnswer(), turn.message, conversation),
      invents: [`the message of the assistant in ${place}`],
    };
  },
};
