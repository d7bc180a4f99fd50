import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';
import { activate as start } from './extension.ts';

/** Called by VS Code's extension host under Node. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, (_, log) => {
    const module = context.asAbsolutePath('dist/server.cjs');
    return new LanguageClient(
      'chatmend',
      'Chatmend',
      { module, transport: TransportKind.ipc },
      clientOptions(log),
    );
  });
}
