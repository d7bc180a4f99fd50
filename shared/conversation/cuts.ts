import type { Conversation } from './model.ts';

/** A place between two turns where no call is torn from its result. */
export interface WholePlace {
  /** Index of the turn behind it: 0 before the first, the number of turns behind the last. */
  readonly turn: number;
  /** Index of the message behind it. */
  readonly message: number;
  /** Whether all calls and results before it are paired among themselves. */
  readonly wholeBefore: boolean;
  /** The same for those behind it. */
  readonly wholeBehind: boolean;
}

/**
 * All places where a history may be cut, in order. A round, which is a turn with calls and the run of results
 * behind it, is never torn, whether it is sound or not; nor is a call from a result that stands elsewhere.
 */
export function wholePlaces(conversation: Conversation): WholePlace[] {
  const { turns, results, calls } = conversation;
  const torn = new Int32Array(turns.length + 2);
  const hold = (from: number, to: number) => {
    // One more span begins behind `from`, and ends at `to`.
    if (from < to) {
      torn[from + 1] = (torn[from + 1] as number) + 1;
      torn[to + 1] = (torn[to + 1] as number) - 1;
    }
  };
  const broken = new Uint8Array(turns.length + 1);
  for (const { turn, call, state } of results) {
    if (state !== 'paired') broken[turn.index] = 1;
    if (call !== undefined)
      hold(Math.min(call.turn.index, turn.index), Math.max(call.turn.index, turn.index));
  }
  for (const { turn, state } of calls) if (state !== 'answered') broken[turn.index] = 1;
  // What stands in a run of results belongs to its round, even where it answers nothing.
  for (let at = 1; at < turns.length; at++) {
    const before = turns[at - 1];
    if (turns[at]?.result !== undefined && (before?.result !== undefined || before?.calls.length))
      hold(at - 1, at);
  }
  const behind = new Uint8Array(turns.length + 1);
  for (let at = turns.length - 1; at >= 0; at--) behind[at] = (behind[at + 1] || broken[at]) as number;
  const messages = (turns.at(-1)?.message ?? -1) + 1;
  const places: WholePlace[] = [];
  for (let at = 0, spans = 0, before = 0; at <= turns.length; at++) {
    spans += torn[at] as number;
    const [last, next] = [turns[at - 1]?.message ?? -1, turns[at]?.message ?? messages];
    if (spans === 0 && last !== next)
      places.push({ turn: at, message: next, wholeBefore: before === 0, wholeBehind: behind[at] === 0 });
    before |= broken[at] as number;
  }
  return places;
}
