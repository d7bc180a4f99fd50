import type { Analysis, Judged } from '../analyse.ts';
import type { Step } from '../api.ts';
import { applyOperations } from './operations.ts';
import type { Repairable } from './planner.ts';
import { strategyById } from './strategies/registry.ts';
import { RepairContext } from './strategy.ts';

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

const DOUBT = 'Tried on this payload, it leaves another problem.';

/** The step of a strategy for a problem, as the strategy claims it to be. */
export function stepOf(id: string, judged: Judged, context: RepairContext): Step | undefined {
  const proposal = strategyById(id)?.propose(judged, context);
  if (proposal === undefined) return undefined;
  const { title, safety, reason, operations, moves = [], marks = [], invents = [], drops = [] } = proposal;
  const answers = [{ rule: judged.rule.id, pointer: judged.finding.pointer }];
  return { strategy: id, title, safety, reason, operations, answers, moves, marks, invents, drops };
}

/** Whether after a step its problem is gone and nothing new stands. */
function keepsItsWord(step: Step, judged: Judged, payload: Repairable): boolean {
  const after = payload.again(applyOperations(payload.value, step.operations));
  const count = (analysis: Analysis) => analysis.judged.filter(({ rule }) => rule === judged.rule).length;
  return count(after) < count(payload.analysis) && addsNothing(after, payload.analysis);
}

/** Whether of no rule more problems stand than before. */
export function addsNothing(after: Analysis, before: Analysis): boolean {
  const old = counts(before);
  return [...counts(after)].every(([rule, count]) => count <= (old.get(rule) ?? 0));
}

/** How many problems of each rule stand. */
function counts(analysis: Analysis): Map<string, number> {
  const result = new Map<string, number>();
  for (const { rule } of analysis.judged) result.set(rule.id, (result.get(rule.id) ?? 0) + 1);
  return result;
}
