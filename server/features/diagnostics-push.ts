import type { Disposable } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** How long typing has to pause. */
const PAUSE = 150;

/** Diagnostics for clients that do not ask: at once for a document that opens, after a pause while typing. */
export function pushDiagnostics(session: Session): void {
  const { connection, documents, guard, runtime } = session;
  const waiting = new Map<string, Disposable>();
  const shown = new Set<string>();
  const stop = (uri: string): void => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
  };
  const publish = (uri: string, pause: number): void => {
    stop(uri);
    const timer = runtime.timer.setTimeout(() => {
      waiting.delete(uri);
      void guard.run('diagnostics', async () => {
        const found = await diagnosticsOf(session, uri);
        if (found === undefined || waiting.has(uri)) return;
        const { version } = found;
        shown.add(uri);
        await connection.sendDiagnostics({ uri, version, diagnostics: found.items() });
      });
    }, pause);
    waiting.set(uri, timer);
  };
  documents.onDidChangeContent(({ document }) => {
    // An opening is a change, too.
    publish(document.uri, shown.has(document.uri) ? PAUSE : 0);
  });
  documents.onDidClose(({ document }) => {
    stop(document.uri);
    shown.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  session.onDidChangeSettings(() => {
    for (const { uri } of documents.all()) publish(uri, 0);
  });
}
