import { type CancellationToken, type Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** How far something is that may take long, shown by clients that can; there a person may end it, too. */
export interface Progress {
  report(message: string): void;
  /** Whether a person has had enough. */
  readonly isOver: boolean;
  done(): void;
}

/**
 * Shows the progress of a request: where the client asked for it (`given`), else where the server may start one. `token` is the
 * request's own.
 */
export async function startProgress(
  connection: Connection,
  title: string,
  given: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<Progress> {
  const isGiven = !WorkDoneProgressReporter.isNullInstance(given);
  const started = isGiven ? undefined : await connection.window.createWorkDoneProgress();
  const reporter = started ?? given;
  reporter.begin(title, undefined, undefined, true);
  return {
    report: (message) => reporter.report(message),
    get isOver() {
      return token.isCancellationRequested || started?.token.isCancellationRequested === true;
    },
    done: () => reporter.done(),
  };
}
