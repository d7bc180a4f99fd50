import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onEnd, start } from './children.ts';
import type { Host } from './install.ts';
import { CACHE } from './paths.ts';
import { withProgress } from './progress.ts';

/** A running VS Code server. */
export interface Server {
  /** `host:port`, which is the authority of `vscode-remote` URIs too. */
  readonly authority: string;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<unknown>;
  /** Address of the workbench with `folder` open; `payload` is what VS Code calls its environment. */
  url(folder: string, payload?: Readonly<Record<string, string>>): string;
}

/** How a server is started. */
export interface ServerOptions {
  /** Lets a page run tests: without it the page loads and no test ever starts. */
  readonly tests?: boolean;
  /** Folder extensions are loaded from. Default: an empty one. */
  readonly extensions?: string;
}

/** Settings below a person's and a workspace's: no assistant and no welcome stand in the way. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};
const STARTED = /Extension host agent listening on (\d+)/;

/** Starts the server on a free port with a fresh data folder and a secret in its URLs. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<Server> {
  const data = await dataFolder();
  const token = randomBytes(16).toString('hex');
  const args = [
    join(host.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    ...['--server-data-dir', data],
    ...(options.extensions === undefined ? [] : ['--extensions-dir', options.extensions]),
    ...(options.tests ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = start(host.node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const authority = `127.0.0.1:${await withProgress('Starting VS Code', listen(child))}`;
  const url = (folder: string, payload: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams({ tkn: token, folder });
    const entries = Object.entries(payload);
    if (entries.length > 0) query.set('payload', JSON.stringify(entries));
    return `http://${authority}/?${query}`;
  };
  return { authority, url, ended: once(child, 'exit') };
}

async function dataFolder(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'vscode-data-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const machine = join(folder, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify(SETTINGS));
  return folder;
}

/** The port it says it listens on. */
function listen(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output = (output + chunk).slice(-8000);
      const port = STARTED.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    });
    // Unbuilt native modules make it log at length; only what comes before the start is ever shown.
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk).slice(-8000);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}\n${output}`)));
  });
}
