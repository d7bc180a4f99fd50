import type { Judged } from '../analyse.ts';
import type { Policy, Step } from '../api.ts';
import { OperationSet } from './conflicts.ts';
import { applyOperations } from './operations.ts';
import type { Repairable } from './planner.ts';
import { allowed, offered } from './policy.ts';
import { proposalsFor } from './steps.ts';
import { RepairContext } from './strategy.ts';

/** A problem and what can be done about it, worked out when it is asked for. */
export class Candidate {
  readonly judged: Judged;
  readonly #payload: Repairable;
  readonly #context: RepairContext;
  readonly #allowed: Iterator<Step>;
  readonly #steps: Step[] = [];

  constructor(judged: Judged, payload: Repairable, policy: Policy, context: RepairContext) {
    this.judged = judged;
    this.#payload = payload;
    this.#context = context;
    const { analysis, options } = payload;
    const proposals = proposalsFor(judged, context);
    this.#allowed = allowed(proposals, judged.rule.id, policy, analysis.conversation.context, options);
  }

  /** The step the policy would take as number `index`, the best first. */
  step(index: number): Step | undefined {
    while (this.#steps.length <= index) {
      const { done, value } = this.#allowed.next();
      if (done === true) return undefined;
      this.#steps.push(value);
    }
    return this.#steps[index];
  }

  /** All other ways, as people are offered them. */
  alternatives(to: Step): readonly Step[] {
    const others = [...proposalsFor(this.judged, this.#context)].filter(
      ({ strategy }) => strategy !== to.strategy,
    );
    return offered(others, this.judged.rule.id, this.#payload.options);
  }
}

/** The errors and warnings a policy can do something about. */
export function candidatesOf(payload: Repairable, policy: Policy): readonly Candidate[] {
  const context = new RepairContext(payload.analysis, payload.options);
  return payload.analysis.judged
    .filter(isPressing)
    .map((judged) => new Candidate(judged, payload, policy, context))
    .filter((candidate) => candidate.step(0) !== undefined);
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
    candidates.map((candidate) => ({ step: candidate.step(0) as Step, candidate })),
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
