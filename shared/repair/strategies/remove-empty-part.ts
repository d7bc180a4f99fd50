import type { Strategy } from '../strategy.ts';

/** Removes a text part without text where other parts remain. */
export const strategy: Strategy = {
  id: 'remove-empty-part',
  description: 'Removes a text part without text. Safe: the other parts say what the message says.',
  propose({ finding }) {
    const { turn, parts } = finding.subject;
    const part = parts?.[0];
    if (part === undefined || turn?.content.kind !== 'parts') return undefined;
    const others = turn.content.parts.filter(
      (one) => one !== part && !(one.type === 'text' && one.text === ''),
    );
    if (others.length === 0 || Object.keys(part.value as object).length > 2) return undefined;
    return {
      title: 'Remove this empty part',
      safety: 'safe',
      reason: 'The other parts say what the message says.',
      operations: [{ op: 'remove', at: part.pointer }],
    };
  },
};
