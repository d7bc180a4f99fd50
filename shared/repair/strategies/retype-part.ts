import type { Strategy } from '../strategy.ts';

/** Types words by who says them. */
export const strategy: Strategy = {
  id: 'retype-part',
  description: 'Gives words the type that goes with the role of their message. Safe: the words stay.',
  propose({ finding }, { conversation }) {
    const { turn, parts = [] } = finding.subject;
    const type = turn?.role === 'assistant' ? conversation.wordsAs?.assistant : conversation.wordsAs?.user;
    // What says more than words, as quotations do, is not known to go with the other type.
    const plain = parts.every(
      ({ text, value }) => text !== undefined && Object.keys(value as object).every((key) => KEYS.has(key)),
    );
    if (type === undefined || parts.length === 0 || !plain) return undefined;
    return {
      title: parts.length === 1 ? `Write the type as ${type}` : `Write these types as ${type}`,
      safety: 'safe',
      reason: 'The words and who says them stay.',
      operations: parts.map(({ pointer }) => ({ op: 'replace', at: `${pointer}/type`, value: type })),
    };
  },
};

const KEYS = new Set(['type', 'text']);
