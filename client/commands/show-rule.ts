import { commands, languages, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleDocuments } from '../rule-documents.ts';

/** Shows the documentation of a rule: the one named, one of the active document's problems, or one typed. */
export async function showRuleCommand(
  client: BaseLanguageClient,
  rules: RuleDocuments,
  named: string | undefined,
): Promise<void> {
  const rule = named ?? (await ask());
  if (rule === undefined) return;
  await client.start();
  await commands.executeCommand('markdown.showPreview', rules.uriOf(rule));
}

async function ask(): Promise<string | undefined> {
  const here = rulesHere();
  if (here.length === 1) return here[0];
  if (here.length > 1) return window.showQuickPick(here, { placeHolder: 'Rule to show' });
  return window.showInputBox({ prompt: 'Rule to show', placeHolder: 'orphan-tool-result' });
}

/** Rules of the problems in the active document. */
function rulesHere(): string[] {
  const uri = window.activeTextEditor?.document.uri;
  const own =
    uri === undefined ? [] : languages.getDiagnostics(uri).filter((one) => one.source === 'chatmend');
  const codes = own.map(({ code }) => (typeof code === 'object' ? code.value : code));
  return [...new Set(codes.filter((code) => code !== undefined).map(String))].sort();
}
