import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './diagnostics.ts';

/**
 * Diagnostics for clients that ask for them. The result id names text, settings and engine; a client that
 * asks again about the same (a tab comes to the front) is told that nothing changed.
 */
export function pullDiagnostics(session: Session): void {
  const { connection, client, guard } = session;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostics',
      () => nothing,
      async ({ textDocument, previousResultId }) => {
        const found = await diagnosticsOf(session, textDocument.uri);
        if (found === undefined) return nothing;
        const { resultId } = found;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: found.items() };
      },
    ),
  );
  session.onDidChangeSettings(() => {
    if (!client.refreshDiagnostics) return;
    void guard.run('diagnostics refresh', () => connection.languages.diagnostics.refresh());
  });
}
