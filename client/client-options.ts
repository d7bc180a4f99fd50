import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol/index.ts';
import { CommandId } from './commands/ids.ts';
import { SELECTOR } from './documents.ts';
import { previewUnsafeFixes } from './unsafe-fixes.ts';

/** What node and web share of the client's options. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    showRuleCommand: CommandId.showRule,
    readFile: true,
    readFolder: true,
    statusNotifications: true,
    // VS Code's own JSON support reports what is wrong with the syntax of chatmend.json.
    jsonValidation: true,
  };
  return {
    documentSelector: SELECTOR,
    outputChannel: log,
    initializationOptions,
    middleware: { sendRequest: previewUnsafeFixes },
  };
}
