import type { Analysis } from '../analyse.ts';
import type { Options, PlannedStep, Policy, Problem, Step } from '../api.ts';
import type { Recall } from '../recall/recall.ts';
import { append } from '../text/append.ts';
import { type Candidate, candidatesOf, isPressing, Round, roundOf } from './rounds.ts';
import { addsNothing } from './steps.ts';

/** A value with its analysis; what the planner needs to look at its own work. */
export interface Repairable {
  readonly value: unknown;
  readonly analysis: Analysis;
  readonly options: Options;
  /** Reads and judges another value of the same payload the same way, with what is remembered of it. */
  again(value: unknown, recall?: Recall): Analysis;
}

/** Steps in rounds: those of one round are applied at once, the next address what they left. */
export interface Repair {
  readonly rounds: readonly (readonly PlannedStep[])[];
  /** The payload before each round, and behind the last. */
  readonly values: readonly unknown[];
  /** Errors and warnings that still stand. */
  readonly remaining: readonly Problem[];
}

/**
 * Repairs a payload by policy, round by round. Ends because what is taken leaves fewer errors, or as many errors
 * and fewer warnings; what does not is not taken.
 */
export function repair(payload: Repairable, policy: Policy): Repair {
  const rounds: Round[] = [];
  let here = payload;
  for (let way = advance(here, policy); way !== undefined; way = advance(here, policy)) {
    append(rounds, way.rounds);
    here = way.to;
  }
  return {
    rounds: rounds.map(({ taken }, round) =>
      taken.map(({ step, candidate }) => ({
        ...step,
        round,
        ...insteadOf(step, candidate, payload),
        get alternatives() {
          return candidate.alternatives(step);
        },
      })),
    ),
    values: [...rounds.map(({ value }) => value), here.value],
    remaining: here.analysis.judged.filter(isPressing).map(({ problem }) => problem),
  };
}

/** What was chosen for the rule, where another way was taken. */
function insteadOf(
  { strategy }: Step,
  { judged }: Candidate,
  { options }: Repairable,
): { insteadOf?: string } {
  const chosen = options.strategies?.[judged.rule.id];
  return chosen === undefined || chosen === strategy ? {} : { insteadOf: chosen };
}

/** Rounds, and where they lead. */
interface Way {
  readonly rounds: readonly Round[];
  readonly to: Repairable;
}

/** All steps at once; where that does not help, as many as help; else what helps with the rounds behind it. */
function advance(from: Repairable, policy: Policy): Way | undefined {
  const candidates = candidatesOf(from, policy);
  if (candidates.length === 0) return undefined;
  const isGood = (way: Way) => isBetter(way.to, from, policy);
  const whole = walk(from, roundOf(from.value, candidates));
  if (isGood(whole)) return whole;
  const { helpful, others } = sift(from, candidates, isGood);
  const [first] = helpful;
  if (first !== undefined) {
    const all = walk(from, new Round(from.value, helpful.flatMap(takenOf)));
    return isGood(all) ? all : first;
  }
  if (policy === 'careful') return undefined;
  for (const way of [whole, ...others]) {
    const further = goOn(way, policy, isGood);
    if (further !== undefined) return further;
  }
  return undefined;
}

function walk(from: Repairable, round: Round): Way {
  const value = round.apply();
  return { rounds: [round], to: { ...from, value, analysis: from.again(value) } };
}

function takenOf({ rounds: [round] }: Way) {
  return round?.taken ?? [];
}

/** How many rounds a repair may go on before it helps. */
const DETOUR = 3;

/** Round after round, until it helps. */
function goOn(start: Way, policy: Policy, isGood: (way: Way) => boolean): Way | undefined {
  let way = start;
  for (let round = 0; round < DETOUR; round++) {
    const next = roundOf(way.to.value, candidatesOf(way.to, policy));
    if (next.taken.length === 0) return undefined;
    const { rounds, to } = walk(way.to, next);
    way = { rounds: [...way.rounds, ...rounds], to };
    if (isGood(way)) return way;
  }
  return undefined;
}

/** How many turns are looked at again in sifting; never less than so many looks, so that long payloads are sifted too. */
const PATIENCE = { turns: 20_000, looks: 100 };

/** Steps that help, found by halves; and single steps that do not help by themselves. */
function sift(
  from: Repairable,
  candidates: readonly Candidate[],
  isGood: (way: Way) => boolean,
): { helpful: Way[]; others: Way[] } {
  const helpful: Way[] = [];
  const others: Way[] = [];
  let looks = Math.max(PATIENCE.looks, PATIENCE.turns / from.analysis.conversation.turns.length);
  const look = (round: Round): boolean => {
    if (looks-- < 1) return false;
    const way = walk(from, round);
    const good = isGood(way);
    if (good) helpful.push(way);
    else if (round.taken.length === 1) others.push(way);
    return good;
  };
  const search = (group: readonly Candidate[]): void => {
    const [only] = group;
    if (group.length === 1 && only !== undefined) {
      for (let index = 0, step = only.step(0); step !== undefined; step = only.step(++index)) {
        if (look(new Round(from.value, [{ step, candidate: only }]))) return;
      }
    } else if (group.length > 1 && (group === candidates || !look(roundOf(from.value, group)))) {
      const middle = group.length >> 1;
      search(group.slice(0, middle));
      search(group.slice(middle));
    }
  };
  search(candidates);
  return { helpful, others };
}

function isBetter(
  { analysis: after }: Repairable,
  { analysis: before }: Repairable,
  policy: Policy,
): boolean {
  // A request without a message says nothing: what would take the last one is left to people.
  if (after.conversation.turns.length === 0 && before.conversation.turns.length > 0) return false;
  const [errors, warnings] = weigh(after);
  const [oldErrors, oldWarnings] = weigh(before);
  const fewer = errors < oldErrors || (errors === oldErrors && warnings < oldWarnings);
  return fewer && (policy !== 'careful' || addsNothing(after, before));
}

function weigh(analysis: Analysis): [errors: number, warnings: number] {
  let errors = 0;
  let warnings = 0;
  for (const { problem } of analysis.judged) {
    if (problem.severity === 'error') errors++;
    else if (problem.severity === 'warning') warnings++;
  }
  return [errors, warnings];
}
