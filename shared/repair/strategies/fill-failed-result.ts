import type { Strategy } from '../strategy.ts';

/** Says in an empty result that the tool failed without a word. */
export const strategy: Strategy = {
  id: 'fill-failed-result',
  description:
    'Writes a marked sentence into the empty result of a tool that failed. Unsafe: the tool never said it.',
  propose({ finding }, { texts, write }) {
    const { turn } = finding.subject;
    if (turn?.result?.failed !== true) return undefined;
    const operations = write.fillResult?.(turn.result, texts.failedSilently());
    if (operations === undefined) return undefined;
    return {
      title: 'Say that the tool failed without a word',
      safety: 'unsafe',
      reason: 'Nothing is lost; the sentence is marked as ours, but the tool never said it.',
      operations,
      invents: [`the words of the result in ${turn.place}`],
    };
  },
};
