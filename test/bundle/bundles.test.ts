import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = fileURLToPath(new URL('../../', import.meta.url));
const URI = 'file:///request.json';
const ORPHAN = '{"model":"gpt-4o","messages":[{"role":"tool","tool_call_id":"a","content":"1"}]}';
const initialize = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const opened = { textDocument: { uri: URI, languageId: 'json', version: 1, text: ORPHAN } };

describe('the bundles', () => {
  before(() => {
    assert.ok(existsSync(join(root, 'dist', 'server.cjs')), 'run "npm run build" first');
  });

  it('the command line starts by itself', () => {
    const cli = (...args: string[]) =>
      execFileSync(process.execPath, [join(root, 'cli', 'bin', 'chatmend.js'), ...args], {
        encoding: 'utf8',
      });
    assert.match(cli('--version'), /0\.1\.0/);
    assert.match(cli('rules'), /orphan-tool-result/);
  });

  for (const main of ['dist/server.cjs', 'server/bin/chatmend-language-server.js']) {
    it(`${main} speaks LSP over stdio`, async () => {
      const child = spawn(process.execPath, [join(root, main), '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      await connection.sendRequest('initialize', initialize);
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', opened);
      const report = await connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri: URI },
      });
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ['orphan-tool-result'],
      );
      await connection.sendRequest('shutdown');
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
      connection.dispose();
    });
  }

  it('dist/server-web.js answers inside a worker', async () => {
    const worker = fakeWorker(readFileSync(join(root, 'dist', 'server-web.js'), 'utf8'));
    const { result } = await worker.ask(1, 'initialize', initialize);
    assert.ok((result as { capabilities: object }).capabilities);
    worker.tell('initialized', {});
    worker.tell('textDocument/didOpen', opened);
    const report = await worker.ask(2, 'textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.equal((report.result as { items: { code: string }[] }).items[0]?.code, 'orphan-tool-result');
  });

  for (const name of ['client.cjs', 'client-web.js']) {
    it(`dist/${name} needs nothing but vscode`, () => {
      const { exports, asked } = load(join(root, 'dist', name));
      assert.equal(typeof exports.activate, 'function');
      const others = asked.filter((one) => one !== 'vscode' && !Module.isBuiltin(one));
      assert.deepEqual(others, []);
      if (name === 'client-web.js')
        assert.deepEqual(
          asked.filter((one) => one !== 'vscode'),
          [],
        );
    });
  }
});

type Listener = (event: { data: object }) => void;

interface Answer {
  readonly id: number;
  readonly result?: unknown;
}

/** Runs a classic worker script with a scope that can only post and receive messages. */
function fakeWorker(code: string) {
  const listeners: Listener[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  const scope: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    TextEncoder,
    TextDecoder,
    URL,
    performance,
    queueMicrotask,
    MessageChannel,
    addEventListener(kind: string, listener: Listener) {
      if (kind === 'message') listeners.push(listener);
    },
    removeEventListener() {},
    postMessage(message: Answer) {
      waiting.get(message.id)?.(message);
    },
  };
  scope.self = scope;
  new Script(code).runInContext(createContext(scope));
  const post = (data: object) => {
    (scope.onmessage as Listener | undefined)?.({ data });
    for (const listener of listeners) listener({ data });
  };
  return {
    tell: (method: string, params: object) => post({ jsonrpc: '2.0', method, params }),
    ask: (id: number, method: string, params: object) =>
      new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        post({ jsonrpc: '2.0', id, method, params });
      }),
  };
}

/** Loads a CommonJS bundle with a `vscode` that answers everything with itself. */
function load(file: string): { exports: { activate?: unknown }; asked: string[] } {
  const asked: string[] = [];
  class Anything {}
  const anything: unknown = new Proxy(Anything, {
    get: (_, key) =>
      key === 'prototype' ? Anything.prototype : key === Symbol.toPrimitive ? () => '' : anything,
  });

  const module = { exports: {} };
  const require = (name: string) => {
    asked.push(name);
    if (name === 'vscode') return anything;
    return Module.createRequire(file)(name);
  };
  new Function('module', 'exports', 'require', readFileSync(file, 'utf8'))(module, module.exports, require);
  return { exports: module.exports, asked };
}
