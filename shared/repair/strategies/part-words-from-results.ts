import type { Strategy } from '../strategy.ts';

/** Puts words that share a message with results into a message of their own. */
export const strategy: Strategy = {
  id: 'part-words-from-results',
  description:
    'Puts words beside results into a message of their own, behind a marked one of the assistant where speakers have to take turns. Unsafe: the assistant never said it.',
  propose({ finding }, repair) {
    const { turn } = finding.subject;
    const { conversation, texts, write } = repair;
    const apart = turn && write.wordsApart?.(turn, conversation);
    if (turn === undefined || apart === undefined) return undefined;
    const at = turn.message + 1;
    const between =
      (repair.refuses('roles-alternate', 'user') &&
        write.addMessage?.('assistant', texts.noAnswer(), at, conversation)) ||
      [];
    const { turns, list } = conversation;
    const passes = turns[turn.index + 1]?.message === turn.message;
    return {
      title: `Put these words into ${list}[${at + between.length}]`,
      safety: 'unsafe',
      reason:
        between.length > 0
          ? 'Every word stays; the message in between is marked as ours.'
          : 'Every word stays, but one message becomes two.',
      operations: [...between, ...apart],
      moves: passes ? [`the words in ${turn.place}`] : [],
      invents: [
        ...(between.length > 0 ? [`the message of the assistant in ${list}[${at}]`] : []),
        `the message around the words of ${turn.place}`,
      ],
    };
  },
};
