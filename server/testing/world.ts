import type { Disposable } from 'vscode-languageserver';
import type { FolderEntry } from '../protocol/index.ts';
import type { Block, Runtime } from '../runtime.ts';

/** The world of a test: files by URI, and timers that run when the test says so, or at once. */
export class World implements Runtime {
  readonly schemes = ['file'];
  readonly files = new Map<string, string>();
  /** Callbacks whose time has not come; `undefined` lets them run at once. */
  #held: Set<() => void> | undefined;

  async readFile(uri: string): Promise<string | undefined> {
    return this.files.get(uri);
  }

  async readFolder(uri: string): Promise<FolderEntry[]> {
    return entriesIn(uri, this.files);
  }

  /** Every line is a block. */
  async *readBlocks(uri: string): AsyncGenerator<Block> {
    const lines = this.files.get(uri)?.split('\n') ?? [];
    for (const [line, text] of lines.entries()) yield { text, line, done: line + 1, total: lines.length };
  }

  readonly timer = {
    setImmediate: (callback: () => void): Disposable => {
      const handle = setImmediate(callback);
      return { dispose: () => clearImmediate(handle) };
    },
    setTimeout: (callback: () => void): Disposable => {
      const held = this.#held;
      if (held === undefined) return this.timer.setImmediate(callback);
      held.add(callback);
      return { dispose: () => held.delete(callback) };
    },
  };

  /** Time stands still. */
  holdTimers(): void {
    this.#held = new Set();
  }

  /** All the time there is passes at once; how many timers ran. */
  runTimers(): number {
    const due = [...(this.#held ?? [])];
    this.#held = new Set();
    for (const callback of due) callback();
    return due.length;
  }
}

/** What stands in a folder, as the files by URI tell. */
export function entriesIn(folder: string, files: ReadonlyMap<string, string>): FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  for (const [uri, text] of files) {
    if (!uri.startsWith(`${folder}/`)) continue;
    const [name = '', ...below] = uri.slice(folder.length + 1).split('/');
    entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file', size: text.length });
  }
  return [...entries.values()];
}
