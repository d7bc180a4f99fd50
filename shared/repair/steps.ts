import type { Analysis, Judged } from '../analyse.ts';
import type { Step } from '../api.ts';
import { applyOperations } from './operations.ts';
import type { Repairable } from './planner.ts';
import { offered } from './policy.ts';
import { strategyById } from './strategies/registry.ts';
import { type Proposal, RepairContext } from './strategy.ts';

/** All ways to answer one problem, as people are offered them. A step that claims to be safe has been tried. */
export function stepsFor(judged: Judged, payload: Repairable): Step[] {
  const context = new RepairContext(payload.analysis, payload.options);
  return offered([...proposalsFor(judged, context)], judged.rule.id, payload.options).map((step) =>
    step.safety === 'safe' && !keepsItsWord(step, judged, payload)
      ? { ...step, safety: 'unsafe', reason: DOUBT }
      : step,
  );
}

const DOUBT = 'Tried on this payload, it leaves another problem.';

/** What is kept of a history nothing is dropped of. */
const EVERY_WORD = ['every word'];

/** What the strategies of a rule propose for a problem, in the rule's order, one when the next is asked for. */
export function* proposalsFor(judged: Judged, context: RepairContext): Generator<Step> {
  for (const strategy of judged.rule.strategies) {
    const proposal = strategyById(strategy)?.propose(judged, context);
    if (proposal !== undefined) yield stepOf(strategy, proposal, judged, context.analysis.recording);
  }
}

function stepOf(
  strategy: string,
  proposal: Proposal,
  { rule, finding }: Judged,
  recording: string | undefined,
): Step {
  const { title, from = [], moves = [], marks = [], invents = [], drops = [] } = proposal;
  return {
    strategy,
    title,
    safety: recording === undefined ? proposal.safety : 'unsafe',
    reason: recording === undefined ? proposal.reason : `${proposal.reason} ${recording}`,
    get operations() {
      return proposal.operations;
    },
    answers: [{ rule: rule.id, pointer: finding.pointer }],
    from,
    keeps: drops.length === 0 ? EVERY_WORD : (proposal.keeps ?? []),
    moves,
    marks,
    invents,
    drops,
  };
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
