import type { Json } from '../../api.ts';
import type { Turn } from '../../conversation/model.ts';
import { contentPointer, speaker } from '../../rules/words.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Writes text parts as one text. */
export const strategy: Strategy = {
  id: 'join-text-parts',
  description: 'Writes text parts as one text, a line for each. Safe: the words and their order stay.',
  propose({ finding }, repair) {
    const { turn, turns = turn === undefined ? [] : [turn] } = finding.subject;
    if (finding.subject.parts !== undefined) return undefined;
    const lists = turns.flatMap((one) => textsOf(one, repair) ?? []);
    if (lists.length === 0) return undefined;
    const isPlain = lists.every((list) => list.isPlain);
    return {
      title:
        lists.length === 1 ? 'Write these parts as one text' : 'Write the parts of each message as one text',
      safety: isPlain ? 'safe' : 'unsafe',
      reason: isPlain ? 'The words and their order stay.' : 'What else is written on the parts goes.',
      ...(isPlain ? {} : { drops: ['what is written on the parts beside their text'] }),
      operations: lists.map(({ at, value }) => ({ op: 'replace', at, value })),
    };
  },
};

function textsOf(
  turn: Turn,
  repair: RepairContext,
): { at: string; value: Json; isPlain: boolean } | undefined {
  if (turn.content.kind !== 'parts') return undefined;
  const { parts } = turn.content;
  // An empty list becomes nothing in the spelling the target takes.
  const nothing = parts.length === 0 ? repair.emptyContent(speaker(turn)) : undefined;
  return {
    at: contentPointer(turn),
    value: nothing === undefined ? parts.map(({ text = '' }) => text).join('\n') : nothing,
    isPlain: parts.every(
      ({ text, value }) => text !== undefined && Object.keys(value as object).length === 2,
    ),
  };
}
