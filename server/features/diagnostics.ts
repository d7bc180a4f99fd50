import { parseProject } from '@chatmend/engine';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SOURCE, toDiagnostics } from '../convert/diagnostic.ts';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { isProjectFile } from '../settings/project-files.ts';

/** Diagnostics of a document as it is now. */
export interface FoundDiagnostics {
  readonly version: number;
  /** Equal ids mean equal diagnostics. */
  readonly resultId: string;
  /** To be called before the next `await`. */
  items(): Diagnostic[];
}

/** What is to be shown about the open document at `uri`, be it pushed or pulled. */
export async function diagnosticsOf(session: Session, uri: string): Promise<FoundDiagnostics | undefined> {
  const inspected = await session.inspections.get(uri);
  if (inspected === undefined) return undefined;
  const { document, version, stamp } = inspected;
  const items = () =>
    isProjectFile(uri) ? projectDiagnostics(session, document) : toDiagnostics(inspected, session.client);
  return { version, resultId: stamp, items };
}

/** What a project file says that Chatmend does not understand. */
function projectDiagnostics({ client }: Session, document: TextDocument): Diagnostic[] {
  return parseProject(document.getText())
    .issues.filter(({ kind }) => kind === 'setting' || client.options.jsonValidation !== true)
    .map(({ range, message }) => ({
      range: toRange(document, range),
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      message,
    }));
}
