import type { Io } from './io.ts';
import { visible } from './report/visible.ts';
import type { Tally } from './tally.ts';

/** Tells, beside the report, what could not be dealt with. */
export class Trouble {
  readonly #io: Io;
  readonly #tally: Tally;

  constructor(io: Io, tally: Tally) {
    this.#io = io;
    this.#tally = tally;
  }

  /** Something asked for could not be done. */
  failure(path: string, message: string): void {
    this.#tally.failed = true;
    this.#io.stderr.write(`error: ${visible(path)}: ${visible(message)}\n`);
  }

  /** Worth a word, but nothing failed. */
  note(path: string, message: string): void {
    this.#io.stderr.write(`note: ${visible(path)}: ${visible(message)}\n`);
  }

  /** Does the work on one file; a fault of Chatmend's own must not keep it from the others. */
  guard(path: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      const place = error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined;
      this.failure(path, `Chatmend itself failed here, please report it: ${error} ${place ?? ''}`.trim());
    }
  }
}
