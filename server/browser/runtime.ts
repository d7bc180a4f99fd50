import type { Disposable } from 'vscode-languageserver';
import type { Runtime } from '../runtime.ts';

/** A web worker: no files of its own, the worker's timers. */
export const browserRuntime: Runtime = {
  schemes: [],
  readFile: async () => undefined,
  readFolder: async () => undefined,
  timer: {
    // A timer of 0 ms runs after messages that have already arrived; workers know no `setImmediate`.
    setImmediate: (callback) => timeout(callback, 0),
    setTimeout: timeout,
  },
};

function timeout(callback: () => void, milliseconds: number): Disposable {
  const handle = setTimeout(callback, milliseconds);
  return { dispose: () => clearTimeout(handle) };
}
