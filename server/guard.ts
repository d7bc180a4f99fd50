import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Timer } from './runtime.ts';

/** A guarded request: answers like the handler, or with its neutral value if that fails. */
export type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Runs every feature so that one bug ends neither the server nor the other features. */
export class Guard {
  readonly #timer: Timer;
  readonly #log: (message: string) => void;

  constructor(timer: Timer, log: (message: string) => void) {
    this.#timer = timer;
    this.#log = log;
  }

  /**
   * A request handler around `work`, which answers with `neutral` where that fails. It first lets messages in that have already arrived, so that a
   * cancellation or a newer edit is seen before any work is done. A `ResponseError` thrown on purpose passes.
   */
  request<P, R>(
    feature: string,
    neutral: (params: P) => R,
    work: (params: P, token: CancellationToken) => Promise<R> | R,
  ): Guarded<P, R> {
    return async (params, token) => {
      await this.#turn();
      if (token.isCancellationRequested) return cancelled();
      try {
        const answer = await work(params, token);
        return token.isCancellationRequested ? cancelled() : answer;
      } catch (error) {
        if (isRefusal(error)) return error;
        this.#report(feature, error);
        return neutral(params);
      }
    };
  }

  /** Runs what nobody waits for: a notification, a timer. */
  async run(feature: string, work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#report(feature, error);
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#timer.setImmediate(resolve));
  }

  #report(feature: string, error: unknown): void {
    this.#log(`${feature} failed: ${withoutContents(error)}`);
  }
}

function isRefusal(error: unknown): error is ResponseError<never> {
  return error instanceof ResponseError;
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

const FRAMES = 4;

/**
 * What of an error may stand in a log: its kind and where it happened. Its message may quote the document
 * (as `JSON.parse` does), and a payload never goes to a log.
 */
export function withoutContents(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.constructor.name, ...frames.slice(0, FRAMES)].join('\n');
}
