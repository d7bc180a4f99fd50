import { type Connection, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { checkFile } from './features/check-file.ts';
import { codeActionResolve } from './features/code-action-resolve.ts';
import { CODE_ACTION_KINDS, codeActions } from './features/code-actions.ts';
import { configuration } from './features/configuration.ts';
import { cuts } from './features/cuts.ts';
import { pullDiagnostics } from './features/diagnostics-pull.ts';
import { pushDiagnostics } from './features/diagnostics-push.ts';
import { explainError } from './features/explain-error.ts';
import { housekeeping } from './features/housekeeping.ts';
import { hover } from './features/hover.ts';
import { plan } from './features/plan.ts';
import { projectDocuments } from './features/project-documents.ts';
import { rememberFolder } from './features/remember-folder.ts';
import { ruleDocumentation } from './features/rule-documentation.ts';
import { status } from './features/status.ts';
import { RememberFolderCommand } from './protocol/index.ts';
import type { Runtime } from './runtime.ts';
import { createSession, type Session } from './session.ts';
import { VERSION } from './version.ts';

/** Serves one client on `connection` until it says goodbye. Node and browser mains call nothing else. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, runtime, params);
    const diagnostics = session.client.pullDiagnostics ? pullDiagnostics : pushDiagnostics;
    const features = [configuration, projectDocuments, housekeeping, diagnostics, hover, codeActions];
    const requests = [
      codeActionResolve,
      status,
      plan,
      cuts,
      ruleDocumentation,
      checkFile,
      explainError,
      rememberFolder,
    ];
    for (const feature of [...features, ...requests]) feature(session);
    session.documents.listen(connection);
    return {
      capabilities: capabilitiesFor(session),
      serverInfo: { name: 'chatmend-language-server', version: VERSION },
    };
  });
  connection.listen();
}

function capabilitiesFor({ client }: Session): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: client.resolvesEdits },
    executeCommandProvider: { commands: [RememberFolderCommand.id], workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true } },
    ...(client.pullDiagnostics && {
      diagnosticProvider: {
        identifier: 'chatmend',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
