import type { Analysis, Judged } from '../analyse.ts';
import type { Policy, Step } from '../api.ts';
import { OperationSet } from './conflicts.ts';
import { applyOperations } from './operations.ts';
import { strategyById } from './strategies/registry.ts';
import { RepairContext } from './strategy.ts';

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

/** All ways to answer one problem, best first. A step that claims to be safe has been tried. */
export function stepsFor(judged: Judged, payload: Repairable): Step[] {
  const context = new RepairContext(payload.analysis);
  return judged.rule.strategies
    .map((id) => stepOf(id, judged, context))
    .filter((step) => step !== undefined)
    .map((step) =>
      step.safety === 'safe' && !keepsItsWord(step, judged, payload)
        ? { ...step, safety: 'unsafe', reason: DOUBT }
        : step,
    );
}

/**
 * Repairs a payload by policy, round by round. Ends because every round that is taken leaves fewer errors, or
 * as many errors and fewer warnings; one that does not is not taken.
 */
export function repair(payload: Repairable, policy: Policy): Repair {
  const rounds: Step[][] = [];
  let { value, analysis } = payload;
  for (;;) {
    const steps = roundOf(analysis, policy);
    if (steps.length === 0) break;
    const next = applyOperations(
      value,
      steps.flatMap((step) => step.operations),
    );
    const judged = payload.again(next);
    if (!isBetter(judged, analysis)) break;
    rounds.push(steps);
    value = next;
    analysis = judged;
  }
  return { rounds, value, analysis };
}

const DOUBT = 'Tried on this payload, it leaves another problem.';

/** Steps for all errors and warnings that do not touch the same places. */
function roundOf(analysis: Analysis, policy: Policy): Step[] {
  const context = new RepairContext(analysis);
  const taken = new OperationSet();
  const steps: Step[] = [];
  for (const judged of analysis.judged) {
    if (!isPressing(judged)) continue;
    for (const id of judged.rule.strategies) {
      const step = stepOf(id, judged, context);
      if (step === undefined || !isAllowed(step, policy)) continue;
      // What conflicts waits for the next round, where the places are new.
      if (taken.tryAdd(step.operations)) steps.push(step);
      break;
    }
  }
  return steps;
}

/** `careful` takes safe steps; `complete` takes everything that drops no word. */
function isAllowed(step: Step, policy: Policy): boolean {
  return step.safety === 'safe' || (policy === 'complete' && step.drops.length === 0);
}

function stepOf(id: string, judged: Judged, context: RepairContext): Step | undefined {
  const proposal = strategyById(id)?.propose(judged, context);
  if (proposal === undefined) return undefined;
  const { title, safety, reason, operations, moves = [], marks = [], invents = [], drops = [] } = proposal;
  const answers = [{ rule: judged.rule.id, pointer: judged.finding.pointer }];
  return { strategy: id, title, safety, reason, operations, answers, moves, marks, invents, drops };
}

/** Whether after a step its problem is gone and nothing new stands. */
function keepsItsWord(step: Step, judged: Judged, payload: Repairable): boolean {
  const before = counts(payload.analysis);
  const after = counts(payload.again(applyOperations(payload.value, step.operations)));
  if ((after.get(judged.rule.id) ?? 0) >= (before.get(judged.rule.id) ?? 0)) return false;
  return [...after].every(([rule, count]) => count <= (before.get(rule) ?? 0));
}

/** How many problems of each rule stand. */
function counts(analysis: Analysis): Map<string, number> {
  const result = new Map<string, number>();
  for (const { rule } of analysis.judged) result.set(rule.id, (result.get(rule.id) ?? 0) + 1);
  return result;
}

function isPressing({ problem }: Judged): boolean {
  return problem.severity === 'error' || problem.severity === 'warning';
}

function isBetter(next: Analysis, before: Analysis): boolean {
  const [errors, warnings] = weigh(next);
  const [oldErrors, oldWarnings] = weigh(before);
  return errors < oldErrors || (errors === oldErrors && warnings < oldWarnings);
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
