import type { Disposable } from 'vscode-languageserver';
import type { FolderEntry } from './protocol/index.ts';

/** What the server needs of the world it runs in; Node and a web worker each bring their own. */
export interface Runtime {
  /** URI schemes `readFile` and `readFolder` can read. */
  readonly schemes: readonly string[];
  /** Text of a file without its byte order mark; `undefined` where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** What stands in a folder, as far as it may be or hold what the server looks into; `undefined` where there is none. */
  readFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** A file in blocks of whole lines; unset where there is no disk to read from. Rejects where it cannot be read. */
  readBlocks?(uri: string): AsyncIterable<Block>;
  readonly timer: Timer;
}

/** A part of a file: lines that are whole. */
export interface Block {
  readonly text: string;
  /** Zero-based line of the file it begins on. */
  readonly line: number;
  /** Bytes that were read so far, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** Timers, so that tests wait for nothing. */
export interface Timer {
  /** Runs `callback` after messages that have already arrived. */
  setImmediate(callback: () => void): Disposable;
  setTimeout(callback: () => void, milliseconds: number): Disposable;
}
