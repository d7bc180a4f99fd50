import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { VERSION } from '../version.ts';
import { nodeRuntime } from './runtime.ts';

const USAGE = `Usage: chatmend-language-server --stdio

Speaks the Language Server Protocol. Editors start it; it is of no use at a prompt.

  --stdio          talk through standard input and output
  --node-ipc       talk through the IPC channel of a Node parent process
  --socket=PORT    talk through a socket the editor listens on
  --pipe=NAME      talk through a named pipe the editor listens on
  --version        print the version
  --help           print this
`;

const TRANSPORTS = /^--(stdio|node-ipc|socket|pipe)(=|$)/;

/** Starts the server as a process, as its arguments say. */
export function main(args: readonly string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${VERSION}\n`);
  } else if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
  } else if (args.some((arg) => TRANSPORTS.test(arg))) {
    startServer(createConnection(ProposedFeatures.all), nodeRuntime);
  } else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}
