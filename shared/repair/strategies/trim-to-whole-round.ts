import type { Operation } from '../../api.ts';
import type { Turn } from '../../conversation/model.ts';
import type { Proposal, RepairContext, Strategy } from '../strategy.ts';

/** Cuts the history where no call is torn from its result, on the side that loses less. */
export const strategy: Strategy = {
  id: 'trim-to-whole-round',
  description:
    'Cuts the history at the next place where every call has its result. Unsafe: what lies beyond is lost.',
  propose({ finding }, repair) {
    const { turn, results = [] } = finding.subject;
    if (turn === undefined) return undefined;
    const [end, start] = [cutBehind(turn, repair), cutBefore(turn, repair)];
    const cut = end === undefined || (start !== undefined && start.lost < end.lost) ? start : end;
    // Where nothing but the strays would go, deleting them says it better.
    return cut === undefined || cut.lost === results.length ? undefined : cut.proposal;
  },
};

interface TrimmedHistory {
  /** How many messages are lost. */
  readonly lost: number;
  readonly proposal: Proposal;
}

/** Ends the history at the last whole round before the fault. */
function cutBehind(turn: Turn, { conversation, places }: RepairContext): TrimmedHistory | undefined {
  const { turns, context } = conversation;
  const place = places.findLast(
    ({ index, wholeBefore }) => wholeBefore && (context !== 'training' || isAnswer(turns[index - 1])),
  );
  if (place === undefined || place.index > turn.index || place.index <= prefixOf(turns)) return undefined;
  const title = 'Trim to the last whole round';
  const keeps = `messages[0] to messages[${place.index - 1}]`;
  return trimmed(title, keeps, turns, place.index, turns.length);
}

/** Begins the history with the first whole round behind the fault; instructions in front of it stay. */
function cutBefore(turn: Turn, { conversation, places }: RepairContext): TrimmedHistory | undefined {
  const { turns, context } = conversation;
  const whole = places.filter(({ index, wholeBehind }) => wholeBehind && index < turns.length);
  const place = whole.find(({ index }) => turns[index]?.role === 'user') ?? whole[0];
  if (place === undefined || place.index <= turn.index || context === 'training') return undefined;
  const prefix = prefixOf(turns);
  const begin = `Begin with messages[${place.index}]`;
  const title = prefix === 0 ? begin : `${begin} behind the instructions`;
  const keeps = `messages[${place.index}] to messages[${turns.length - 1}]`;
  return trimmed(title, keeps, turns, prefix, place.index);
}

/** A history without the turns from `from` up to `to`. */
function trimmed(
  title: string,
  keeps: string,
  turns: readonly Turn[],
  from: number,
  to: number,
): TrimmedHistory {
  const one = to - from === 1;
  const what = one ? `messages[${from}]` : `messages[${from}] to messages[${to - 1}]`;
  return {
    lost: to - from,
    proposal: {
      title,
      safety: 'unsafe',
      reason: `No call stands without its result then, but what ${what} ${one ? 'says' : 'say'} is lost.`,
      get operations() {
        return turns.slice(from, to).map(({ pointer }): Operation => ({ op: 'remove', at: pointer }));
      },
      keeps: [keeps],
      drops: [what],
    },
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
