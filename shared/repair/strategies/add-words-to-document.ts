import type { Strategy } from '../strategy.ts';

/** Says beside a document that nothing was said about it. */
export const strategy: Strategy = {
  id: 'add-words-to-document',
  description: 'Puts a marked text beside a document. Unsafe: the user never said it.',
  propose({ finding }, { texts, write }) {
    const { turn } = finding.subject;
    const operations = turn && write.addWords?.(turn, texts.nothingAsked());
    if (operations === undefined) return undefined;
    return {
      title: 'Say that no words about the document were recorded',
      safety: 'unsafe',
      reason: 'Nothing is lost; the text is marked as ours, but the user never said it.',
      operations,
      invents: [`the words in ${turn?.place}`],
    };
  },
};
