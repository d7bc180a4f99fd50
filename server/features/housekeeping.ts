import type { Session } from '../session.ts';

/** Forgets what is known of a document when it is closed. */
export function housekeeping({ documents, editorSettings, folderMemories, inspections }: Session): void {
  documents.onDidClose(({ document: { uri } }) => {
    editorSettings.forget(uri);
    folderMemories.forget(uri);
    inspections.forget(uri);
  });
}
