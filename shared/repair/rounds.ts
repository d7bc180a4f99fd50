import type { Judged } from '../analyse.ts';
import type { Policy, Step } from '../api.ts';
import { OperationSet } from './conflicts.ts';
import { applyOperations } from './operations.ts';
import type { Repairable } from './planner.ts';
import { allowed, offered } from './policy.ts';
import { proposalsFor } from './steps.ts';
import { RepairContext } from './strategy.ts';

/** A problem and what can be done about it. */
export interface Candidate {
  readonly judged: Judged;
  /** What the policy may take, the best first. */
  readonly steps: readonly Step[];
  /** All ways, as people are offered them. */
  readonly all: readonly Step[];
}

/** What a policy may do about each error and warning. */
export function candidatesOf(payload: Repairable, policy: Policy): readonly Candidate[] {
  const { analysis, options } = payload;
  const context = new RepairContext(analysis, options);
  return analysis.judged.filter(isPressing).map((judged) => {
    const all = proposalsFor(judged, context);
    const rule = judged.rule.id;
    const steps = allowed(all, rule, policy, analysis.conversation.context, options);
    return { judged, steps, all: offered(all, rule, options) };
  });
}

/** A step with the candidate it comes from. */
export interface Taken {
  readonly step: Step;
  readonly candidate: Candidate;
}

/**
 * Steps that can be taken at once: their operations touch different places, and they leave each other's turns
 * alone.
 */
export class Round {
  /** The value the operations address. */
  readonly value: unknown;
  readonly #operations = new OperationSet();
  readonly #taken: Taken[] = [];
  /** Which strategy is at work on a turn; what it does decides what another one should do there. */
  readonly #at = new Map<number, string>();

  constructor(value: unknown, taken: readonly Taken[] = []) {
    this.value = value;
    for (const one of taken) this.tryAdd(one);
  }

  get taken(): readonly Taken[] {
    return this.#taken;
  }

  /** Takes the step, or leaves it for the next round, where the places are new. */
  tryAdd(taken: Taken): void {
    const { step, candidate } = taken;
    const turns = turnsOf(candidate.judged);
    if (turns.some((turn) => (this.#at.get(turn) ?? step.strategy) !== step.strategy)) return;
    if (!this.#operations.tryAdd(step.operations)) return;
    for (const turn of turns) this.#at.set(turn, step.strategy);
    this.#taken.push(taken);
  }

  /** The value with all operations applied. */
  apply(): unknown {
    return applyOperations(this.value, this.#operations.operations);
  }
}

/** The best step for every problem, as far as they can be taken at once. */
export function roundOf(value: unknown, candidates: readonly Candidate[]): Round {
  return new Round(
    value,
    candidates.flatMap((candidate) => candidate.steps.slice(0, 1).map((step) => ({ step, candidate }))),
  );
}

/** Whether a repair is asked for it: an error or a warning. */
export function isPressing({ problem }: Judged): boolean {
  return problem.severity === 'error' || problem.severity === 'warning';
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
