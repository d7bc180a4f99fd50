import { contentPointer } from '../../rules/words.ts';
import type { Strategy } from '../strategy.ts';

/** Removes a text of whitespace where other parts or calls remain, or where a result may be empty. */
export const strategy: Strategy = {
  id: 'remove-blank-part',
  description:
    'Removes a text of whitespace where other parts or calls remain, or where a result may be empty. Safe: no word is lost.',
  propose({ finding }, repair) {
    const { turn, parts: [part] = [] } = finding.subject;
    if (
      turn?.content.kind === 'text' &&
      turn.calls.length > 0 &&
      !repair.refuses('empty-content', 'assistant-with-calls')
    ) {
      return {
        title: 'Leave this content empty',
        safety: 'safe',
        reason: 'The calls say what the message says.',
        operations: [{ op: 'replace', at: contentPointer(turn), value: '' }],
      };
    }
    if (part === undefined || turn?.content.kind !== 'parts') return undefined;
    const others = turn.content.parts.filter(({ text }) => text === undefined || text.trim() !== '');
    const mayBeEmpty = turn.result !== undefined && !repair.refuses('empty-content', 'tool');
    if (others.length === 0 && !mayBeEmpty) return undefined;
    const isPlain = Object.keys(part.value as object).every((key) => key === 'type' || key === 'text');
    return {
      title: 'Remove this blank text',
      safety: isPlain ? 'safe' : 'unsafe',
      reason: isPlain
        ? others.length === 0
          ? 'A result may say nothing.'
          : 'The other parts say what the message says.'
        : 'What else is written on it goes with it.',
      ...(isPlain ? {} : { drops: ['what is written on a blank text'] }),
      operations: [{ op: 'remove', at: part.pointer }],
    };
  },
};
