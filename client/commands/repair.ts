import { type TextDocument, type TextEdit, type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Plan, PlanRequest } from '../../server/protocol/index.ts';
import type { Preview } from '../preview.ts';
import { details, noRepair, outcome, question } from './repair-text.ts';

type Policy = Plan['policy'];

/** Stands in the title of the comparison. */
const TITLES: Readonly<Record<Policy, string>> = {
  careful: 'repaired',
  complete: 'repaired, keeping every word',
  minimal: 'repaired, dropping what does not fit',
};

/**
 * Repairs the payload around the cursor by `policy`, or as the settings and the project file say. Safe steps are
 * applied at once; a plan with unsafe ones is shown first and applied whole or not at all.
 */
export async function repairCommand(
  client: BaseLanguageClient,
  preview: Preview,
  policy?: Policy,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open a file that holds a chat request first.');
    return;
  }
  const plan = await planFor(client, editor, policy);
  const edits = await editsOf(client, editor.document, plan);
  if (plan === null || edits.length === 0) {
    void window.showInformationMessage(noRepair(plan));
    return;
  }
  if (plan.steps.some((step) => step.safety === 'unsafe')) {
    await preview.show({
      document: editor.document,
      edits,
      title: TITLES[plan.policy],
      question: question(plan),
      details: details(plan),
      outcome: outcome(plan),
    });
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(editor.document.uri, edits);
  if (await workspace.applyEdit(edit)) void window.showInformationMessage(outcome(plan));
}

async function planFor(
  client: BaseLanguageClient,
  editor: TextEditor,
  policy: Policy | undefined,
): Promise<Plan | null> {
  const { document, selection } = editor;
  const params: PlanRequest.Params = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    ...(policy !== undefined && { policy }),
  };
  const around: PlanRequest.Result = await client.sendRequest(PlanRequest.method, params);
  // A cursor between the rows or before the brace still means the document in front of it.
  if (around !== null && around.payloads === 0) {
    return client.sendRequest(PlanRequest.method, { ...params, position: undefined });
  }
  return around;
}

/** The plan's edits of this document, free of annotations: it is taken whole, so nothing is to be ticked. */
async function editsOf(
  client: BaseLanguageClient,
  document: TextDocument,
  plan: Plan | null,
): Promise<TextEdit[]> {
  if (plan?.edit === undefined || plan.version !== document.version) return [];
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(plan.edit);
  return edit?.get(document.uri) ?? [];
}
