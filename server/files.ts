import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { ClientFeatures } from './client-features.ts';
import type { ReadFolder } from './documents/files-beside.ts';
import type { Guard } from './guard.ts';
import { type FolderEntry, ReadFileRequest, ReadFolderRequest } from './protocol/index.ts';
import type { Runtime } from './runtime.ts';
import type { ReadText } from './settings/project-files.ts';

/**
 * Reads files the way this session can: the server's own runtime where it knows the scheme, else the client
 * if it offered to. A file that cannot be read is no file.
 */
export function fileReader(
  connection: Connection,
  runtime: Runtime,
  client: ClientFeatures,
  guard: Guard,
): ReadText {
  return async (uri) => {
    let text: string | null | undefined;
    await guard.run('reading a file', async () => {
      if (runtime.schemes.includes(URI.parse(uri).scheme)) {
        text = await runtime.readFile(uri);
      } else if (client.options.readFile === true) {
        const params: ReadFileRequest.Params = { uri };
        text = await connection.sendRequest<ReadFileRequest.Result>(ReadFileRequest.method, params);
      }
    });
    return typeof text === 'string' ? text : undefined;
  };
}

/** Lists folders the same way. A folder that cannot be read is none. */
export function folderReader(
  connection: Connection,
  runtime: Runtime,
  client: ClientFeatures,
  guard: Guard,
): ReadFolder {
  return async (uri) => {
    let entries: readonly FolderEntry[] | null | undefined;
    await guard.run('reading a folder', async () => {
      if (runtime.schemes.includes(URI.parse(uri).scheme)) {
        entries = await runtime.readFolder(uri);
      } else if (client.options.readFolder === true) {
        const params: ReadFolderRequest.Params = { uri };
        entries = await connection.sendRequest<ReadFolderRequest.Result>(ReadFolderRequest.method, params);
      }
    });
    return entries ?? undefined;
  };
}
