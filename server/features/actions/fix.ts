import { CodeActionKind } from 'vscode-languageserver';
import { keyOf } from '../../convert/diagnostic.ts';
import { changeOf, workspaceEdit } from '../../convert/workspace-edit.ts';
import { type ActionSource, findProblem, type Resolver } from './action.ts';

/** Quick fixes: the ways to answer each problem, best first; the first is preferred if it is safe. */
export const fixes: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offers({ inspected, problems, session }) {
    return problems.flatMap(({ problem, diagnostics }) =>
      inspected.inspection.fixes(problem).map((fix) => ({
        action: {
          // Menus show no more of an action than its title.
          title: fix.safety === 'unsafe' ? `${fix.title} (unsafe)` : fix.title,
          kind: CodeActionKind.QuickFix,
          ...(diagnostics.length > 0 && { diagnostics }),
          ...(fix.preferred && session.client.preferredActions && { isPreferred: true }),
        },
        intent: { kind: 'fix', key: fix.key, ...keyOf(problem) },
      })),
    );
  },
};

/** The edit of one fix; an unsafe one says why and asks first. */
export const resolveFix: Resolver<'fix'> = ({ client }, inspected, intent) => {
  const problem = findProblem(inspected, intent);
  const fix = problem && inspected.inspection.fixes(problem).find(({ key }) => key === intent.key);
  if (fix === undefined || fix.edits.length === 0) return undefined;
  const { title, safety, reason } = fix;
  const annotation = { label: title, description: reason, needsConfirmation: true };
  const change = changeOf(inspected, fix.edits);
  return { edit: workspaceEdit(client, change, safety === 'unsafe' ? annotation : undefined) };
};
