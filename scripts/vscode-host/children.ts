import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

const WINDOWS = process.platform === 'win32';
const PATIENCE_MS = 3000;
const running = new Set<ChildProcess>();
const cleanups = new Set<() => void | Promise<void>>();

/** Starts a program that ends with us: on Unix as a group of its own, so that its children end too. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { detached: !WINDOWS, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts a program and waits for its end; rejects with its output where it fails. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`));
    });
  });
}

/** Ends a program started here, with everything it started, and waits until it is gone. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child.pid, 'SIGTERM');
  const impatience = setTimeout(signal, PATIENCE_MS, child.pid, 'SIGKILL');
  await gone;
  clearTimeout(impatience);
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  if (WINDOWS) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

/** Has `cleanup` called when everything ends: on finish, on failure, on Ctrl-C. */
export function onEnd(cleanup: () => void | Promise<void>): void {
  cleanups.add(cleanup);
}

/** Ends all programs, then runs all cleanups: nothing is left that could write into a removed folder. */
async function endAll(): Promise<void> {
  await Promise.all([...running].map(end));
  await Promise.allSettled([...cleanups].map(async (cleanup) => cleanup()));
}

/** Runs a script's `main`: ends all it started, and exits with the code it returns; 130 after Ctrl-C. */
export function runMain(main: () => Promise<number>): void {
  let ending = false;
  const finish = async (code: number) => {
    if (ending) return;
    ending = true;
    await endAll();
    process.exit(code);
  };
  process.on('SIGINT', () => void finish(130));
  process.on('SIGTERM', () => void finish(143));
  process.on('SIGHUP', () => void finish(129));
  const fail = (error: unknown) => {
    // What fails because all is being ended is no news; neither is a reader of our output that went away.
    const told = ending || (error as NodeJS.ErrnoException).code === 'EPIPE';
    if (!told) console.error(error instanceof Error ? error.message : error);
    return finish(1);
  };
  process.on('uncaughtException', fail);
  main().then(finish, fail);
}
