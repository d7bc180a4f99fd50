import {
  type Connection,
  Emitter,
  type Event,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFeatures, clientFeatures } from './client-features.ts';
import type { ReadFolder } from './documents/files-beside.ts';
import { FolderMemories } from './documents/folder-memory.ts';
import { Inspections } from './documents/inspections.ts';
import { canonical } from './documents/uris.ts';
import { fileReader, folderReader } from './files.ts';
import { Guard } from './guard.ts';
import { StatusChangedNotification } from './protocol/index.ts';
import type { Runtime } from './runtime.ts';
import { DocumentSettingsStore } from './settings/document-settings.ts';
import { EditorSettingsStore } from './settings/editor-settings.ts';
import { ProjectFiles } from './settings/project-files.ts';

/** What every feature gets: one client, its documents, and what is known about them. */
export interface Session {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly guard: Guard;
  readonly documents: TextDocuments<TextDocument>;
  readonly editorSettings: EditorSettingsStore;
  readonly projectFiles: ProjectFiles;
  readonly folderMemories: FolderMemories;
  readonly inspections: Inspections;
  readonly documentSettings: DocumentSettingsStore;
  /** Reads a text file: as it stands in the editor if it is open there, else from its file system. */
  readText(uri: string): Promise<string | undefined>;
  /** Lists a folder of a file system. */
  readonly readFolder: ReadFolder;
  /** Root of the workspace folder a document belongs to. */
  workspaceFolder(uri: string): Promise<string | undefined>;
  /** Settings, project files or what files beside a document hold changed: what was reported may no longer hold. */
  readonly onDidChangeSettings: Event<void>;
  settingsChanged(): void;
}

/** Puts a session together. Everything it holds is injected; nothing is global. */
export function createSession(connection: Connection, runtime: Runtime, params: InitializeParams): Session {
  const client = clientFeatures(params);
  const guard = new Guard(runtime.timer, (message) => connection.console.error(message));
  const documents = new TextDocuments(TextDocument);
  const readFile = fileReader(connection, runtime, client, guard);
  const readText = async (uri: string): Promise<string | undefined> => {
    const open = documents.all().find((document) => canonical(document.uri) === canonical(uri));
    return open === undefined ? readFile(uri) : open.getText();
  };
  const editorSettings = new EditorSettingsStore(connection, client);
  const projectFiles = new ProjectFiles(readText);
  const settings = new DocumentSettingsStore(editorSettings, projectFiles);
  const folderMemories = new FolderMemories();
  const inspections = new Inspections(documents, settings, folderMemories, (uri) => {
    if (client.options.statusNotifications !== true) return;
    void connection.sendNotification(StatusChangedNotification.method, { uri });
  });
  const changed = new Emitter<void>();
  return {
    connection,
    runtime,
    client,
    guard,
    documents,
    editorSettings,
    projectFiles,
    folderMemories,
    inspections,
    documentSettings: settings,
    readText,
    readFolder: folderReader(connection, runtime, client, guard),
    async workspaceFolder(uri) {
      const asked = client.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
      const folders = asked ?? params.workspaceFolders ?? [];
      const roots = folders.map((folder) => canonical(folder.uri).replace(/\/$/, ''));
      const holding = roots.filter((root) => canonical(uri).startsWith(`${root}/`));
      return holding.sort((a, b) => b.length - a.length)[0];
    },
    onDidChangeSettings: changed.event,
    settingsChanged: () => changed.fire(),
  };
}
