import { wholePlaces } from '../../conversation/cuts.ts';
import type { Conversation, Turn } from '../../conversation/model.ts';
import type { Proposal, Strategy } from '../strategy.ts';

/** Cuts the history where no call is torn from its result, on the side that loses less. */
export const strategy: Strategy = {
  id: 'trim-to-whole-round',
  description:
    'Cuts the history at the next place where every call has its result. Unsafe: what lies beyond is lost.',
  propose({ finding }, { conversation }) {
    const { turn } = finding.subject;
    if (turn === undefined) return undefined;
    const [end, start] = [cutBehind(turn, conversation), cutBefore(turn, conversation)];
    if (end === undefined || start === undefined) return end ?? start;
    return start.operations.length < end.operations.length ? start : end;
  },
};

/** Ends the history at the last whole round before the fault. */
function cutBehind(turn: Turn, conversation: Conversation): Proposal | undefined {
  const { turns, context } = conversation;
  const place = wholePlaces(conversation).findLast(
    ({ index, wholeBefore }) =>
      wholeBefore && index <= turn.index && (context !== 'training' || isAnswer(turns[index - 1])),
  );
  if (place === undefined || place.index <= prefixOf(turns)) return undefined;
  return {
    title: 'Trim to the last whole round',
    ...losing(turns.slice(place.index)),
    keeps: [`messages[0] to messages[${place.index - 1}]`],
  };
}

/** Begins the history with the first whole round behind the fault; instructions in front of it stay. */
function cutBefore(turn: Turn, conversation: Conversation): Proposal | undefined {
  const { turns, context } = conversation;
  const places = wholePlaces(conversation).filter(
    ({ index, wholeBehind }) => wholeBehind && index > turn.index && index < turns.length,
  );
  const place = places.find(({ index }) => turns[index]?.role === 'user') ?? places[0];
  if (place === undefined || context === 'training') return undefined;
  const prefix = prefixOf(turns);
  const begin = `Begin with messages[${place.index}]`;
  return {
    title: prefix === 0 ? begin : `${begin} behind the instructions`,
    ...losing(turns.slice(prefix, place.index)),
    keeps: [`messages[${place.index}] to messages[${turns.length - 1}]`],
  };
}

function losing(lost: readonly Turn[]): Pick<Proposal, 'safety' | 'reason' | 'operations' | 'drops'> {
  const [first, last] = [lost[0]?.index, lost.at(-1)?.index];
  const what = first === last ? `messages[${first}]` : `messages[${first}] to messages[${last}]`;
  return {
    safety: 'unsafe',
    reason: `No call stands without its result then, but what ${what} ${first === last ? 'says' : 'say'} is lost.`,
    operations: lost.map(({ pointer }) => ({ op: 'remove', at: pointer })),
    drops: [what],
  };
}

/** How many messages of instructions stand in front. */
function prefixOf(turns: readonly Turn[]): number {
  const first = turns.findIndex(({ role }) => role !== 'system' && role !== 'developer');
  return first === -1 ? turns.length : first;
}

/** Whether a row may end here: with what is to be learned. */
function isAnswer(turn: Turn | undefined): boolean {
  return turn?.role === 'assistant' && turn.calls.length === 0;
}
