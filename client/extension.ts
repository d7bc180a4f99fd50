import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CheckedFiles } from './commands/check-file.ts';
import { explainErrorCommand } from './commands/explain-error.ts';
import { findLostCommand } from './commands/find-lost.ts';
import { CommandId } from './commands/ids.ts';
import { lookCommand } from './commands/look.ts';
import { previewFixCommand } from './commands/preview-fix.ts';
import { repairCommand } from './commands/repair.ts';
import { showCutsCommand } from './commands/show-cuts.ts';
import { showRuleCommand } from './commands/show-rule.ts';
import { ErrorDocuments } from './error-documents.ts';
import { LookedAt } from './looked-at.ts';
import { Preview } from './preview.ts';
import { answerReadFile } from './read-file.ts';
import { answerReadFolder } from './read-folder.ts';
import { RuleDocuments } from './rule-documents.ts';
import { StatusItem } from './status.ts';
import { type FixToPreview, PREVIEW_FIX } from './unsafe-fixes.ts';

/** Makes a client for the server of this host: a process under Node, a worker in a browser. */
export type MakeClient = (context: ExtensionContext, log: LogOutputChannel) => BaseLanguageClient;

/** Starts the server and registers everything people see. */
export async function activate(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  const log = window.createOutputChannel('Chatmend', { log: true });
  const client = makeClient(context, log);
  const preview = new Preview();
  const rules = new RuleDocuments(client);
  const errors = new ErrorDocuments();
  const lookedAt = new LookedAt(client);
  const checkedFiles = new CheckedFiles(client);
  const register = (id: string, run: (...args: unknown[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(id, run));

  register(CommandId.repair, () => repairCommand(client, preview));
  register(CommandId.repairSafely, () => repairCommand(client, preview, 'careful'));
  register(CommandId.repairUnsafe, () => repairCommand(client, preview, 'complete'));
  register(CommandId.repairMinimal, () => repairCommand(client, preview, 'minimal'));
  register(PREVIEW_FIX, (fix) => previewFixCommand(client, preview, fix as FixToPreview));
  register(CommandId.applyPreview, () => preview.apply());
  register(CommandId.showSteps, () => preview.showSteps());
  register(CommandId.discardPreview, () => preview.discard());
  register(CommandId.look, () => lookCommand(client, lookedAt, checkedFiles));
  register(CommandId.showCuts, () => showCutsCommand(client));
  register(CommandId.findLost, () => findLostCommand(client));
  register(CommandId.explainError, () => explainErrorCommand(client, errors));
  register(CommandId.showRule, (rule) =>
    showRuleCommand(client, rules, context.extensionUri, typeof rule === 'string' ? rule : undefined),
  );
  register(CommandId.restart, async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
    lookedAt.again();
  });
  register(CommandId.showLog, () => log.show());

  client.onRequest(...answerReadFile);
  client.onRequest(...answerReadFolder);
  const status = new StatusItem(client);
  context.subscriptions.push(log, preview, rules, errors, lookedAt, checkedFiles, status);
  context.subscriptions.push({ dispose: () => void client.dispose() });
  const start = async () => {
    await client.start();
    lookedAt.considerAll();
    await status.update();
  };
  // No server runs in a window nobody opens such a document in.
  if (workspace.textDocuments.some((document) => lookedAt.isFor(document))) return await start();
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!lookedAt.isFor(document)) return;
    waiting.dispose();
    void start();
  });
  context.subscriptions.push(waiting);
}
