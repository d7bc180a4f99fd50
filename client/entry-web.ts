import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.ts';
import { activate as start } from './extension.ts';

/** The part of a worker's scope the types of an extension leave out. */
declare const Worker: new (url: string) => BrowserWorker;
type BrowserWorker = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Called by VS Code's extension host in a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, (_, log) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
    // A worker of its own for every start, so that the server can be restarted. It is handed over as reader
    // and writer: VS Code puts its own function in the place of `Worker`, and nothing is an instance of that.
    const connect = async () => {
      const worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('chatmend', 'Chatmend', connect, clientOptions(log));
  });
}
