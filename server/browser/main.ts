import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../server.ts';
import { browserRuntime } from './runtime.ts';

/** The port a worker talks to its page through; it is the worker's global scope. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the server in a web worker. */
export function main(port: Port): void {
  const reader = new BrowserMessageReader(port);
  const writer = new BrowserMessageWriter(port);
  startServer(createConnection(ProposedFeatures.all, reader, writer), browserRuntime);
}
