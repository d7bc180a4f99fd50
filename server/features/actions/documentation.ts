import { CodeActionKind } from 'vscode-languageserver';
import type { ActionSource } from './action.ts';

/** "Show documentation of …", for clients that have a command for it. */
export const documentation: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offers({ session, problems }) {
    const command = session.client.options.showRuleCommand;
    if (command === undefined) return [];
    const rules = new Map(problems.map(({ problem, diagnostics }) => [problem.rule, diagnostics]));
    return [...rules].map(([rule, diagnostics]) => {
      const title = `Show documentation of ${rule}`;
      return {
        action: {
          title,
          kind: CodeActionKind.QuickFix,
          ...(diagnostics.length > 0 && { diagnostics }),
          command: { title, command, arguments: [rule] },
        },
      };
    });
  },
};
