import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { VSCODE } from '../testing/capabilities.ts';
import { ORPHAN } from '../testing/texts.ts';

const ENTRY = fileURLToPath(new URL('../entry-node.ts', import.meta.url));

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const options = ['--import', 'tsx', '--conditions', 'chatmend-source'];
  return spawn(process.execPath, [...options, ENTRY, ...args]);
}

describe('chatmend-language-server', () => {
  it('serves an editor over standard input and output, and ends when told to', async () => {
    const server = start('--stdio');
    const ended = once(server, 'exit');
    const editor = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    editor.onRequest('workspace/configuration', () => [{}]);
    editor.onRequest('client/registerCapability', () => null);
    editor.listen();
    await editor.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: VSCODE });
    await editor.sendNotification('initialized', {});
    const uri = 'untitled:Untitled-1';
    await editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text: ORPHAN },
    });
    const hover = await editor.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 5 },
    });
    assert.match(JSON.stringify(hover?.contents), /A tool result answers a call/);
    await editor.sendRequest('shutdown');
    await editor.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    editor.dispose();
  });

  it('says how it is used when it is started without a transport', async () => {
    const server = start();
    const said: string[] = [];
    server.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
    assert.deepEqual(await once(server, 'close'), [2, null]);
    assert.match(said.join(''), /Usage: chatmend-language-server --stdio/);
  });
});
