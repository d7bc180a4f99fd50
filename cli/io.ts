/** Where text goes; `process.stdout` is one. */
export interface Sink {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Everything of the outside world that the command line touches, besides files. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Sink;
  readonly stderr: Sink;
}

/** What a run of the command line tells the shell. */
export const EXIT = {
  /** Nothing stands in the way of these requests. */
  clean: 0,
  /** Problems of severity error, or more warnings than allowed. */
  problems: 1,
  /** Wrong usage, or something could not be read or written. */
  failure: 2,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line was used in a way that makes no sense; the message says what to do instead. */
export class UsageError extends Error {}
