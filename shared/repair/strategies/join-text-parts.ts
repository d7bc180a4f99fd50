import type { Strategy } from '../strategy.ts';

/** Writes text parts as one text. */
export const strategy: Strategy = {
  id: 'join-text-parts',
  description: 'Writes text parts as one text, a line for each. Safe: the words and their order stay.',
  propose({ finding }) {
    const { turn } = finding.subject;
    if (finding.variant === 'audio' || turn?.content.kind !== 'parts') return undefined;
    const { parts } = turn.content;
    const isPlain = parts.every(
      ({ text, value }) => text !== undefined && Object.keys(value as object).length === 2,
    );
    return {
      title: 'Write these parts as one text',
      safety: isPlain ? 'safe' : 'unsafe',
      reason: isPlain ? 'The words and their order stay.' : 'What else is written on the parts goes.',
      ...(isPlain ? {} : { drops: ['what is written on the parts beside their text'] }),
      operations: [
        { op: 'replace', at: finding.pointer, value: parts.map(({ text = '' }) => text).join('\n') },
      ],
    };
  },
};
