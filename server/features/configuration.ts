import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIGURATION_SECTION } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Asks to be told of changed settings and project files, and lets what was reported be looked at again. */
export function configuration(session: Session): void {
  const { client, connection, editorSettings, guard, projectFiles } = session;
  connection.onInitialized(() =>
    guard.run('registration', async () => {
      if (client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: CONFIGURATION_SECTION,
        });
      }
      if (client.watchesFiles) {
        const watchers = [{ globPattern: '**/chatmend.json' }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    }),
  );
  connection.onDidChangeConfiguration(({ settings }) => {
    editorSettings.changed(settings);
    session.settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) projectFiles.changed(uri);
    session.settingsChanged();
  });
}
