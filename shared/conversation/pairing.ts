import { sameJson } from '../text/same.ts';
import type { Reach, ToolCall, ToolResult, Turn } from './model.ts';
import { Round } from './round.ts';

/**
 * Pairs calls and results, once, by walking the open calls in order: ids are reused, constant or absent
 * in real histories, so a set of all ids would answer wrongly. A round is an assistant turn with calls and
 * the run of results right behind it; only there is a result where providers want it
 * (https://platform.openai.com/docs/guides/function-calling). What stays over is matched by id, then by
 * being the only one left side by side, and is a repetition else. Writes `state`, `call`, `result` and `run`.
 */
export function pair(
  turns: readonly Turn[],
  complete: boolean,
  history: History = { reach: 'behind' },
): void {
  const walk = new Walk(history);
  for (const turn of turns) walk.step(turn);
  walk.finish(complete);
}

/** What a wire format's histories are like. */
export interface History {
  readonly reach: Reach;
  /** The server holds turns before these: what seems to lack its call may have it there. */
  readonly beginsElsewhere?: boolean;
  /** Role, as written, of messages that are not made one with their neighbours. */
  readonly apart?: string;
}

class Walk {
  readonly #reach: Reach;
  readonly #apart: string | undefined;
  /** The message the last turn stood in, and who spoke there. */
  #last: Turn | undefined;
  #round: Round | undefined;
  #run = 0;
  #inRun = false;
  /** Something unread stands before: calls may be there that nobody sees. */
  #blind: boolean;
  readonly #left: ToolResult[] = [];
  readonly #blindBefore = new Set<ToolResult>();
  readonly #closed: Round[] = [];
  /** The last answered call of each id. */
  readonly #answered = new Map<string, ToolCall>();

  constructor({ reach, beginsElsewhere = false, apart }: History) {
    this.#reach = reach;
    this.#apart = apart;
    this.#blind = beginsElsewhere;
  }

  step(turn: Turn): void {
    if (isNothing(turn.value)) return;
    this.#read(turn);
    this.#last = turn;
  }

  #read(turn: Turn): void {
    if (!turn.known) {
      this.#blur();
      for (const call of turn.calls) call.state = 'uncertain';
      if (turn.result !== undefined) turn.result.state = 'uncertain';
    } else if (turn.result !== undefined) {
      if (this.#isOfOtherForm(turn.result) || this.#isInLaterMessage(turn)) this.#leave();
      if (!this.#inRun) this.#run++;
      this.#inRun = true;
      turn.result.run = this.#run;
      this.#answer(turn.result);
    } else if (this.#goesOn(turn)) {
      const round = this.#round as Round;
      // Another speaker, or an answer that begins behind results, parts what stands side by side.
      if (this.#inRun || turn.role !== 'assistant') round.part();
      this.#inRun = false;
      round.add(turn.calls);
    } else {
      this.#leave();
      if (turn.calls.length > 0 || this.#reach === 'anywhere') this.#round = new Round(turn.calls);
    }
  }

  /** Whether a turn belongs to the round that is open. */
  #goesOn({ role }: Turn): boolean {
    if (this.#round === undefined) return false;
    if (this.#reach === 'anywhere') return true;
    if (this.#reach === 'until-user') return role === 'assistant';
    return (
      this.#reach === 'joined' && !this.#inRun && role === 'assistant' && this.#last?.role === 'assistant'
    );
  }

  #isInLaterMessage({ message, wireRole }: Turn): boolean {
    const apart = this.#reach === 'next-message' || (this.#apart !== undefined && wireRole === this.#apart);
    return apart && this.#inRun && this.#last?.message !== message;
  }

  /** A `function` message stands between calls that have ids and their results as any other does, and so the reverse. */
  #isOfOtherForm({ legacy }: ToolResult): boolean {
    return this.#round !== undefined && !this.#round.calls.some((call) => call.legacy === legacy);
  }

  #leave(): void {
    this.#close();
    this.#inRun = false;
  }

  finish(complete: boolean): void {
    if (!complete) this.#blur();
    this.#close();
    this.#matchById();
    for (const round of this.#closed) matchByPlace(round);
    for (const result of this.#left) this.#matchRepetition(result);
    for (const result of this.#left) {
      if (result.state === 'orphan' && this.#blindBefore.has(result)) result.state = 'uncertain';
    }
  }

  #answer(result: ToolResult): void {
    if (this.#blind) this.#blindBefore.add(result);
    const round = this.#round;
    const { key } = result;
    const call = round === undefined || key === undefined ? undefined : round.find(key);
    if (call === undefined) {
      result.state = key === undefined && !result.legacy ? 'unaddressed' : 'orphan';
      this.#left.push(result);
      round?.stray(result);
    } else if (call.state === 'answered') {
      result.state = 'duplicate';
      result.call = call;
    } else {
      join(call, 'answered', result, 'paired');
    }
  }

  /** What follows an unread turn may answer or own anything: calls open here are left alone. */
  #blur(): void {
    for (const call of this.#round?.calls ?? []) if (call.state === 'open') call.state = 'uncertain';
    this.#round = undefined;
    this.#blind = true;
    this.#inRun = false;
  }

  #close(): void {
    if (this.#round !== undefined) this.#closed.push(this.#round);
    this.#round = undefined;
  }

  /** Results left over, by id: the nearest open call before, else the next one behind. */
  #matchById(): void {
    if (this.#left.length === 0) return;
    const open = new Map<string, ToolCall[]>();
    for (const round of this.#closed) {
      for (const call of round.calls) {
        const { key } = call;
        if (key === undefined) continue;
        if (call.state === 'open') push(open, key, call);
        else if (call.state === 'answered') this.#answered.set(key, call);
      }
    }
    for (const result of this.#left) {
      const key = result.legacy ? undefined : result.key;
      const call = key === undefined ? undefined : takeNearest(open.get(key), result.turn.index);
      if (call !== undefined) {
        join(call, 'displaced', result, 'displaced');
        // What comes again behind it repeats this one.
        this.#answered.set(key as string, call);
      } else if (this.#repeats(result)) this.#matchRepetition(result);
    }
  }

  /** Whether it says again what the result of its id said. */
  #repeats(result: ToolResult): boolean {
    const first = this.#answered.get(result.key ?? '')?.result;
    return first !== undefined && sameJson(first.turn.value, result.turn.value);
  }

  #matchRepetition(result: ToolResult): void {
    const call = result.legacy ? undefined : this.#answered.get(result.key ?? '');
    if (call === undefined || result.state !== 'orphan') return;
    result.state = 'duplicate';
    result.call = call;
  }
}

/** Whether neither a call nor a result can stand there: unlike a text, which may hold a message once more encoded. */
function isNothing(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

/**
 * Results and calls left over in one round belong together where their ids are alike, and when as many of each are left
 * side by side. A result without an id may answer any call of the round.
 */
function matchByPlace(round: Round): void {
  if (!round.hasStrays) return;
  const { calls, groups } = round;
  const strays = matchByLikeness(groups.flatMap((group) => group.strays).filter(isLeft), calls);
  if (strays.length === 0) return;
  for (const group of groups) matchInOrder(group.strays.filter(isLeft), group.calls.filter(isOpen));
  const rest = strays.filter(isLeft);
  if (!rest.some(({ state }) => state === 'unaddressed')) return;
  const open = calls.filter(isOpen);
  if (rest.every(({ state }) => state === 'unaddressed') && matchInOrder(rest, open)) return;
  // Some result without an id answers some of them: which one cannot be told.
  for (const call of open) call.state = 'uncertain';
}

/** Whether there were as many results as calls. */
function matchInOrder(strays: readonly ToolResult[], open: readonly ToolCall[]): boolean {
  if (strays.length !== open.length) return false;
  strays.forEach((result, index) => {
    readdress(open[index] as ToolCall, result);
  });
  return true;
}

function isLeft({ state }: ToolResult): boolean {
  return state === 'orphan' || state === 'unaddressed';
}

function isOpen({ state }: ToolCall): boolean {
  return state === 'open';
}

/** Matches ids that differ in blanks around them or in the member they are written under; answers what is left. */
function matchByLikeness(strays: readonly ToolResult[], calls: readonly ToolCall[]): readonly ToolResult[] {
  if (strays.length === 0) return strays;
  const open = new Map<string, ToolCall[]>();
  for (const call of calls) {
    if (call.state !== 'open') continue;
    for (const id of likenesses(call.id, call.foreignId)) push(open, id, call);
  }
  return strays.filter((result) => {
    for (const id of likenesses(result.callId, result.foreignId)) {
      const alike = open.get(id) ?? [];
      while (alike.length > 0 && alike[0]?.state !== 'open') alike.shift();
      const [call] = alike;
      if (call === undefined) continue;
      readdress(call, result);
      return false;
    }
    return true;
  });
}

function likenesses(...ids: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(ids.map((id) => id?.trim() ?? '').filter((id) => id !== ''));
}

function readdress(call: ToolCall, result: ToolResult): void {
  join(call, 'misaddressed', result, result.state === 'unaddressed' ? 'unaddressed' : 'misaddressed');
}

function join(
  call: ToolCall,
  callState: ToolCall['state'],
  result: ToolResult,
  state: ToolResult['state'],
): void {
  call.state = callState;
  call.result = result;
  result.state = state;
  result.call = call;
}

function push(map: Map<string, ToolCall[]>, key: string, call: ToolCall): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [call]);
  else list.push(call);
}

/** Removes and returns the last call before `turn`, else the first behind it. `calls` is in order. */
function takeNearest(calls: ToolCall[] | undefined, turn: number): ToolCall | undefined {
  if (calls === undefined || calls.length === 0) return undefined;
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle] as ToolCall).turn.index < turn) low = middle + 1;
    else high = middle;
  }
  return calls.splice(Math.max(0, low - 1), 1)[0];
}
