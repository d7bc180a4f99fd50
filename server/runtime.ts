import type { Disposable } from 'vscode-languageserver';

/** What the server needs of the world it runs in; Node and a web worker each bring their own. */
export interface Runtime {
  /** URI schemes `readFile` can read. */
  readonly schemes: readonly string[];
  /** Text of a file without its byte order mark; `undefined` where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  readonly timer: Timer;
}

/** Timers, so that tests wait for nothing. */
export interface Timer {
  /** Runs `callback` after messages that have already arrived. */
  setImmediate(callback: () => void): Disposable;
  setTimeout(callback: () => void, milliseconds: number): Disposable;
}
