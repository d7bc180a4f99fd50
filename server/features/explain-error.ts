import { explanationOf } from '../convert/error-page.ts';
import { ExplainErrorRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Tells what the provider's errors in a text mean. */
export function explainError({ connection, guard }: Session): void {
  connection.onRequest<ExplainErrorRequest.Result, never>(
    ExplainErrorRequest.method,
    guard.request<ExplainErrorRequest.Params, ExplainErrorRequest.Result>(
      'explain error',
      () => null,
      async ({ text, at }) => {
        const markdown = explanationOf(text, at);
        return markdown === undefined ? null : { markdown };
      },
    ),
  );
}
