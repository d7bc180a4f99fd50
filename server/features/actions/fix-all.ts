import { changeOf, workspaceEdit } from '../../convert/workspace-edit.ts';
import { FIX_ALL_KIND } from '../../protocol/index.ts';
import type { ActionSource, Resolver } from './action.ts';

/** Everything safe in one coherent plan; what an editor runs on save. */
export const fixAll: ActionSource = {
  kind: FIX_ALL_KIND,
  offers({ inspected: { inspection }, problems, asksFor }) {
    // Unasked, it is offered where somebody looks at a problem it would answer.
    const candidates = asksFor(FIX_ALL_KIND) ? inspection.problems : problems.map(({ problem }) => problem);
    const helps = candidates.some((problem) =>
      inspection.fixes(problem).some(({ safety }) => safety === 'safe'),
    );
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
  const { edits } = inspected.inspection.plan('careful');
  return edits.length === 0 ? undefined : { edit: workspaceEdit(client, changeOf(inspected, edits)) };
};
