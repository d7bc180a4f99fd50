import type { Disposable } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { isProjectFile } from '../settings/project-files.ts';

/** How long typing in a project file has to pause before the other documents are looked at again. */
const PAUSE = 300;

/** A project file that is open counts as it stands in the editor, saved or not. */
export function projectDocuments(session: Session): void {
  const { client, documents, projectFiles, runtime } = session;
  let waiting: Disposable | undefined;
  const changed = (uri: string): void => {
    if (!isProjectFile(uri)) return;
    projectFiles.changed(uri);
    waiting?.dispose();
    waiting = runtime.timer.setTimeout(() => session.settingsChanged(), PAUSE);
  };
  documents.onDidOpen(() => {
    // Nobody tells of changed files: whoever opens a document has just come back from somewhere else.
    if (!client.watchesFiles) projectFiles.clear();
  });
  documents.onDidChangeContent(({ document }) => changed(document.uri));
  documents.onDidClose(({ document }) => changed(document.uri));
}
