import type { Analysis, Judged } from '../analyse.ts';
import type { Policy, Step } from '../api.ts';
import { OperationSet } from './conflicts.ts';
import { stepOf } from './steps.ts';
import { RepairContext } from './strategy.ts';

/** The steps a policy allows for each error and warning, the best first. */
export function candidatesOf(analysis: Analysis, policy: Policy): readonly Candidate[] {
  const context = new RepairContext(analysis);
  return analysis.judged.filter(isPressing).map((judged) => ({
    judged,
    steps: judged.rule.strategies
      .map((id) => stepOf(id, judged, context))
      .filter((step) => step !== undefined && isAllowed(step, policy)) as Step[],
  }));
}

/** A problem and what can be done about it. */
export interface Candidate {
  readonly judged: Judged;
  readonly steps: readonly Step[];
}

/** Steps that can be taken at once: their operations touch different places, and they leave each other's turns alone. */
export class Round {
  readonly #operations = new OperationSet();
  readonly #steps: Step[] = [];
  /** Which strategy is at work on a turn; what it does decides what another one should do there. */
  readonly #at = new Map<number, string>();

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Takes the step, or leaves it for the next round, where the places are new. */
  tryAdd(step: Step, judged: Judged): void {
    const turns = turnsOf(judged);
    if (turns.some((turn) => (this.#at.get(turn) ?? step.strategy) !== step.strategy)) return;
    if (!this.#operations.tryAdd(step.operations)) return;
    for (const turn of turns) this.#at.set(turn, step.strategy);
    this.#steps.push(step);
  }
}

/** The best step for every problem, as far as they can be taken at once. */
export function roundOf(candidates: readonly Candidate[]): readonly Step[] {
  const round = new Round();
  for (const { judged, steps } of candidates) if (steps[0] !== undefined) round.tryAdd(steps[0], judged);
  return round.steps;
}

/** Turns a problem is about: its own, and those its calls and results stand in. */
function turnsOf({ finding: { subject } }: Judged): number[] {
  const { turn, parts = [], calls = [], results = [] } = subject;
  return [
    turn,
    ...parts.map((part) => part.turn),
    ...calls.flatMap((call) => [call.turn, call.result?.turn]),
    ...results.flatMap((result) => [result.turn, result.call?.turn]),
  ].flatMap((one) => (one === undefined ? [] : [one.index]));
}

/** `careful` takes safe steps; `complete` takes everything that drops no word. */
function isAllowed(step: Step, policy: Policy): boolean {
  return step.safety === 'safe' || (policy === 'complete' && step.drops.length === 0);
}

function isPressing({ problem }: Judged): boolean {
  return problem.severity === 'error' || problem.severity === 'warning';
}
