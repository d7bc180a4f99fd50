import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.ts';
import { activate as start } from './extension.ts';

/** The part of a worker's scope the types of an extension leave out. */
declare const Worker: new (url: string) => BrowserWorker;
type BrowserWorker = Exclude<ConstructorParameters<typeof LanguageClient>[2], () => unknown>;

/** Called by VS Code's extension host in a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, (_, log) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
    // A worker of its own for every start, so that the server can be restarted.
    return new LanguageClient('chatmend', 'Chatmend', async () => new Worker(script), clientOptions(log));
  });
}
