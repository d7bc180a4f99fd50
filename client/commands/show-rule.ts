import { commands, languages, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleDocuments } from '../rule-documents.ts';
import { rulesOfSchema } from '../rule-list.ts';

/** Shows the documentation of a rule: the one named, or one chosen from all there are. */
export async function showRuleCommand(
  client: BaseLanguageClient,
  rules: RuleDocuments,
  extension: Uri,
  named: string | undefined,
): Promise<void> {
  const rule = named ?? (await choose(extension));
  if (rule === undefined) return;
  await client.start();
  await commands.executeCommand('markdown.showPreview', rules.uriOf(rule));
}

/** All rules, those of the problems in the active document first. */
async function choose(extension: Uri): Promise<string | undefined> {
  const schema = await workspace.fs.readFile(Uri.joinPath(extension, 'schemas', 'chatmend.schema.json'));
  const all = rulesOfSchema(new TextDecoder().decode(schema)).map(({ id, summary }) => ({
    label: id,
    detail: summary,
  }));
  const here = rulesHere();
  const items: QuickPickItem[] = [
    { label: 'In this document', kind: QuickPickItemKind.Separator },
    ...all.filter(({ label }) => here.has(label)),
    { label: 'All rules', kind: QuickPickItemKind.Separator },
    ...all.filter(({ label }) => !here.has(label)),
  ];
  const picked = await window.showQuickPick(here.size === 0 ? all : items, {
    placeHolder: 'Rule to show',
    matchOnDetail: true,
  });
  return picked?.label;
}

/** Rules of the problems in the active document. */
function rulesHere(): Set<string> {
  const uri = window.activeTextEditor?.document.uri;
  const own =
    uri === undefined ? [] : languages.getDiagnostics(uri).filter((one) => one.source === 'chatmend');
  const codes = own.map(({ code }) => (typeof code === 'object' ? code.value : code));
  return new Set(codes.filter((code) => code !== undefined).map(String));
}
