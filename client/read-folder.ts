import { FileType, Uri, workspace } from 'vscode';
import { type FolderEntry, ReadFolderRequest } from '../server/protocol/index.ts';

/** Lists a folder for a server that cannot: virtual file systems, and every folder in a browser. */
export const answerReadFolder = [
  ReadFolderRequest.method,
  async ({ uri }: ReadFolderRequest.Params): Promise<ReadFolderRequest.Result> => {
    try {
      const folder = Uri.parse(uri);
      const entries = await workspace.fs.readDirectory(folder);
      return (await Promise.all(entries.map((entry) => describe(entry, folder)))).flat();
    } catch {
      return null;
    }
  },
] as const;

async function describe([name, type]: [string, FileType], folder: Uri): Promise<FolderEntry[]> {
  if (type === FileType.Directory) return [{ name, kind: 'folder', size: 0 }];
  if (type !== FileType.File) return [];
  try {
    const { size } = await workspace.fs.stat(Uri.joinPath(folder, name));
    return [{ name, kind: 'file', size }];
  } catch {
    // It went away meanwhile.
    return [];
  }
}
