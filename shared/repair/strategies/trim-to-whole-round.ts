import type { Operation } from '../../api.ts';
import type { Conversation, Turn } from '../../conversation/model.ts';
import type { Proposal, RepairContext, Strategy } from '../strategy.ts';

/** Cuts the history where no call is torn from its result, on the side that loses less. */
export const strategy: Strategy = {
  id: 'trim-to-whole-round',
  description:
    'Cuts the history at the next place where every call has its result. Unsafe: what lies beyond is lost.',
  propose({ finding }, repair) {
    const { turn, results = [] } = finding.subject;
    if (turn === undefined) return undefined;
    const { behind, before } = cutsOf(repair);
    const end = behind !== undefined && behind.turn <= turn.index ? behind : undefined;
    const start = before !== undefined && before.turn > turn.index ? before : undefined;
    const cut = end === undefined || (start !== undefined && start.lost < end.lost) ? start : end;
    // Where nothing but the strays would go, deleting them says it better.
    return cut === undefined || cut.lost === results.length ? undefined : cut.proposal;
  },
};

interface TrimmedHistory {
  /** The first turn behind the cut. */
  readonly turn: number;
  /** How many messages are lost. */
  readonly lost: number;
  readonly proposal: Proposal;
}

interface Cuts {
  readonly behind: TrimmedHistory | undefined;
  readonly before: TrimmedHistory | undefined;
}

/** A payload may have as many problems as turns, so they are looked for once. */
const known = new WeakMap<RepairContext, Cuts>();

function cutsOf(repair: RepairContext): Cuts {
  let cuts = known.get(repair);
  if (cuts === undefined) {
    cuts = { behind: cutBehind(repair), before: cutBefore(repair) };
    known.set(repair, cuts);
  }
  return cuts;
}

/** Ends the history at the last whole round. */
function cutBehind({ conversation, places }: RepairContext): TrimmedHistory | undefined {
  const { turns, context } = conversation;
  const place = places.findLast(
    (one) => one.wholeBefore && (context !== 'training' || isAnswer(turns[one.turn - 1])),
  );
  const length = (turns.at(-1)?.message ?? 0) + 1;
  if (place === undefined || place.message <= prefixOf(turns)) return undefined;
  return trimmed(
    'Trim to the last whole round',
    place.turn,
    [0, place.message],
    [place.message, length],
    conversation,
  );
}

/** Begins the history with the first whole round; instructions in front of it stay. */
function cutBefore({ conversation, places }: RepairContext): TrimmedHistory | undefined {
  const { turns, context, list } = conversation;
  const whole = places.filter((one) => one.wholeBehind && one.turn < turns.length);
  const place = whole.find((one) => turns[one.turn]?.role === 'user') ?? whole[0];
  if (place === undefined || context === 'training') return undefined;
  const prefix = prefixOf(turns);
  const length = (turns.at(-1)?.message ?? 0) + 1;
  const begin = `Begin with ${list}[${place.message}]`;
  const title = prefix === 0 ? begin : `${begin} behind the instructions`;
  return trimmed(title, place.turn, [place.message, length], [prefix, place.message], conversation);
}

/** A history without the messages `lost`, from the first to before the second. */
function trimmed(
  title: string,
  turn: number,
  kept: readonly [number, number],
  [from, to]: readonly [number, number],
  { messages, list }: Conversation,
): TrimmedHistory {
  const spell = ([first, end]: readonly [number, number]) =>
    end - first === 1 ? `${list}[${first}]` : `${list}[${first}] to ${list}[${end - 1}]`;
  const what = spell([from, to]);
  return {
    turn,
    lost: to - from,
    proposal: {
      title,
      safety: 'unsafe',
      reason: `No call stands without its result then, but what ${what} ${to - from === 1 ? 'says' : 'say'} is lost.`,
      get operations() {
        return Array.from(
          { length: to - from },
          (_, at): Operation => ({
            op: 'remove',
            at: `${messages}/${from + at}`,
          }),
        );
      },
      keeps: [spell(kept)],
      drops: [what],
    },
  };
}

/** How many messages of instructions stand in front. */
function prefixOf(turns: readonly Turn[]): number {
  const first = turns.findIndex(({ role }) => role !== 'system' && role !== 'developer');
  return first === -1 ? turns.length : (turns[first] as Turn).message;
}

/** Whether a row may end here: with what is to be learned. */
function isAnswer(turn: Turn | undefined): boolean {
  return turn?.role === 'assistant' && turn.calls.length === 0;
}
