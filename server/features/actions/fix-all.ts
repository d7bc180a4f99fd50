import type { Inspection, TextPlan } from '@chatmend/engine';
import { changeOf, workspaceEdit } from '../../convert/workspace-edit.ts';
import { FIX_ALL_KIND } from '../../protocol/index.ts';
import type { ActionRequest, ActionSource, Resolver } from './action.ts';

/** Everything safe in one coherent plan; what an editor runs on save. */
export const fixAll: ActionSource = {
  kind: FIX_ALL_KIND,
  offers(request) {
    const helps = request.asksFor(FIX_ALL_KIND)
      ? carefulPlan(request.inspected.inspection).edits.length > 0
      : hasSafeFix(request);
    if (!helps) return [];
    return [
      {
        action: { title: 'Repair everything that is safe', kind: FIX_ALL_KIND },
        intent: { kind: 'fix-all' },
      },
    ];
  },
};

/** The edit of the careful plan. */
export const resolveFixAll: Resolver<'fix-all'> = ({ client }, inspected) => {
  const { edits } = carefulPlan(inspected.inspection);
  return edits.length === 0 ? undefined : { edit: workspaceEdit(client, changeOf(inspected, edits)) };
};

/** Unasked, it is offered where somebody looks at a problem it would answer; that costs no plan. */
function hasSafeFix({ inspected: { inspection }, problems }: ActionRequest): boolean {
  return problems.some(({ problem }) => inspection.fixes(problem).some(({ safety }) => safety === 'safe'));
}

const plans = new WeakMap<Inspection, TextPlan>();

/** Editors ask whether there is something to repair, and right afterwards for the edit. */
function carefulPlan(inspection: Inspection): TextPlan {
  let plan = plans.get(inspection);
  if (plan === undefined) {
    plan = inspection.plan('careful');
    plans.set(inspection, plan);
  }
  return plan;
}
