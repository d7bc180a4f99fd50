import type { Disposable } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Runtime } from '../runtime.ts';
import { blocksOf } from './blocks.ts';
import { entriesOf } from './entries.ts';
import { readTextFile } from './text-file.ts';

/** Node: files of the local file system, the process's timers. */
export const nodeRuntime: Runtime = {
  schemes: ['file'],
  async readFile(uri) {
    try {
      return await readTextFile(URI.parse(uri).fsPath);
    } catch {
      return undefined;
    }
  },
  readFolder: (uri) => entriesOf(URI.parse(uri).fsPath),
  readBlocks: (uri) => blocksOf(URI.parse(uri).fsPath),
  timer: {
    setImmediate(callback): Disposable {
      const handle = setImmediate(callback);
      return { dispose: () => clearImmediate(handle) };
    },
    setTimeout(callback, milliseconds): Disposable {
      const handle = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(handle) };
    },
  },
};
