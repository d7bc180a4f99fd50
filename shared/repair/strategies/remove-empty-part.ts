import type { Part } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Removes a text part without text where other parts remain, or where a result may be empty. */
export const strategy: Strategy = {
  id: 'remove-empty-part',
  description:
    'Removes a text part without text. Safe: the other parts say what the message says. Unsafe where a mark of the cache goes with it.',
  propose({ finding }, repair) {
    const { turn, parts } = finding.subject;
    const part = parts?.[0];
    if (part === undefined || turn?.content.kind !== 'parts') return undefined;
    const others = turn.content.parts.filter((one) => one !== part && !isEmptyText(one));
    const mayBeEmpty = turn.result !== undefined && !repair.refuses('empty-content', 'tool');
    if (others.length === 0 && !mayBeEmpty) return undefined;
    const marked = Object.keys(part.value as object).length > 2;
    return {
      title: 'Remove this empty part',
      safety: marked ? 'unsafe' : 'safe',
      reason: marked
        ? 'What else is written on it goes with it.'
        : others.length === 0
          ? 'A result may say nothing.'
          : 'The other parts say what the message says.',
      operations: [{ op: 'remove', at: part.pointer }],
    };
  },
};

/** Whether a part is a text without a word. */
export function isEmptyText(part: Part): boolean {
  return part.type === 'text' && part.text !== undefined && part.text.trim() === '';
}
