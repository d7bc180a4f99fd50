import type { Analysis } from '../analyse.ts';
import type { Policy, Step } from '../api.ts';
import { applyOperations } from './operations.ts';
import { type Candidate, candidatesOf, Round, roundOf } from './rounds.ts';
import { addsNothing } from './steps.ts';

/** A value with its analysis; what the planner needs to look at its own work. */
export interface Repairable {
  readonly value: unknown;
  readonly analysis: Analysis;
  /** Reads and judges another value of the same payload the same way. */
  again(value: unknown): Analysis;
}

/** Steps in rounds: those of one round are applied at once, the next address what they left. */
export interface Repair {
  readonly rounds: readonly (readonly Step[])[];
  readonly value: unknown;
  readonly analysis: Analysis;
}

/**
 * Repairs a payload by policy, round by round. Ends because what is taken leaves fewer errors, or as many errors
 * and fewer warnings; what does not is not taken.
 */
export function repair(payload: Repairable, policy: Policy): Repair {
  const rounds: (readonly Step[])[] = [];
  let here = payload;
  for (let way = advance(here, policy); way !== undefined; way = advance(here, policy)) {
    rounds.push(...way.rounds);
    here = way.to;
  }
  return { rounds, value: here.value, analysis: here.analysis };
}

/** Rounds, and where they lead. */
interface Way {
  readonly rounds: readonly (readonly Step[])[];
  readonly to: Repairable;
}

/** All steps at once; where that does not help, those that help alone; else what helps with the rounds behind it. */
function advance(from: Repairable, policy: Policy): Way | undefined {
  const candidates = candidatesOf(from.analysis, policy);
  const isGood = (way: Way) => isBetter(way.to, from, policy);
  const together = roundOf(candidates);
  if (together.length === 0) return undefined;
  const whole = walk(from, together);
  if (isGood(whole)) return whole;
  const alone = oneByOne(from, candidates);
  const helpful = alone.filter(({ way }) => isGood(way));
  if (helpful.length > 0) {
    const round = new Round();
    for (const { candidate, way } of helpful) round.tryAdd(way.rounds[0]?.[0] as Step, candidate.judged);
    const all = walk(from, round.steps);
    return isGood(all) ? all : helpful[0]?.way;
  }
  if (policy === 'careful') return undefined;
  for (const way of [whole, ...alone.map(({ way }) => way)]) {
    const further = goOn(way, isGood);
    if (further !== undefined) return further;
  }
  return undefined;
}

function walk(from: Repairable, steps: readonly Step[]): Way {
  const value = applyOperations(
    from.value,
    steps.flatMap((step) => step.operations),
  );
  return { rounds: [steps], to: { ...from, value, analysis: from.again(value) } };
}

/** How many rounds a repair may go on before it helps. */
const DETOUR = 3;

/** Round after round, until it helps. */
function goOn(start: Way, isGood: (way: Way) => boolean): Way | undefined {
  let way = start;
  for (let round = 0; round < DETOUR; round++) {
    const next = roundOf(candidatesOf(way.to.analysis, 'complete'));
    if (next.length === 0) return undefined;
    const { rounds, to } = walk(way.to, next);
    way = { rounds: [...way.rounds, ...rounds], to };
    if (isGood(way)) return way;
  }
  return undefined;
}

/** How many turns are looked at again, at most, in trying steps alone: the time stays linear in the payload. */
const PATIENCE = 10_000;

/** Every step alone, as many as patience allows. */
function oneByOne(from: Repairable, candidates: readonly Candidate[]): { candidate: Candidate; way: Way }[] {
  const all = candidates.flatMap((candidate) => candidate.steps.map((step) => ({ candidate, step })));
  const tries = Math.floor(PATIENCE / from.analysis.conversation.turns.length);
  return all.slice(0, tries).map(({ candidate, step }) => ({ candidate, way: walk(from, [step]) }));
}

function isBetter(
  { analysis: after }: Repairable,
  { analysis: before }: Repairable,
  policy: Policy,
): boolean {
  const [errors, warnings] = weigh(after);
  const [oldErrors, oldWarnings] = weigh(before);
  const fewer = errors < oldErrors || (errors === oldErrors && warnings < oldWarnings);
  return fewer && (policy === 'complete' || addsNothing(after, before));
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
