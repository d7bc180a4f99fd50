import { inspect } from '@chatmend/engine';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { toDiagnostics } from '../convert/diagnostic.ts';
import { type CheckedFile, CheckFileProgressNotification, CheckFileRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** As many as editors show of one file. */
const MOST = 1000;

/** Checks a file from disk, block by block: one that is too large for editors to hand to anybody. */
export function checkFile({ connection, guard, runtime, client, documentSettings }: Session): void {
  connection.onRequest<CheckFileRequest.Result, never>(
    CheckFileRequest.method,
    guard.request<CheckFileRequest.Params, CheckFileRequest.Result>(
      'check file',
      () => null,
      async ({ uri }, token) => {
        const { path, scheme } = URI.parse(uri);
        if (runtime.readBlocks === undefined || !runtime.schemes.includes(scheme)) return null;
        const { options } = await documentSettings.get(uri);
        const diagnostics: Diagnostic[] = [];
        const found = { payloads: 0, problems: 0 };
        for await (const { text, line, done, total } of runtime.readBlocks(uri)) {
          const inspection = inspect(text, { ...options, name: path, maxProblems: MOST });
          found.payloads += inspection.payloads.length;
          found.problems += inspection.total;
          if (inspection.problems.length > 0 && diagnostics.length < MOST) {
            const document = TextDocument.create(uri, '', 0, text);
            for (const one of toDiagnostics({ document, inspection }, client))
              diagnostics.push(moved(one, line));
          }
          const progress: CheckFileProgressNotification.Params = { uri, done, total };
          await connection.sendNotification(CheckFileProgressNotification.method, progress);
          // A cancellation that has arrived meanwhile is heard only where others get their turn.
          await new Promise<void>((resolve) => runtime.timer.setImmediate(resolve));
          if (token.isCancellationRequested) break;
        }
        return { ...found, diagnostics: diagnostics.slice(0, MOST) } satisfies CheckedFile;
      },
    ),
  );
}

/** A diagnostic of a block that begins on `line`; no fix is offered for it, as there is no document to change. */
function moved({ data: _, range, relatedInformation, ...rest }: Diagnostic, line: number): Diagnostic {
  const down = ({ start, end }: Range): Range => ({
    start: { ...start, line: start.line + line },
    end: { ...end, line: end.line + line },
  });
  return {
    ...rest,
    range: down(range),
    ...(relatedInformation && {
      relatedInformation: relatedInformation.map(({ location, message }) => ({
        message,
        location: { uri: location.uri, range: down(location.range) },
      })),
    }),
  };
}
