import { isFolderLeftOut, mayHoldPayloads } from '@chatmend/engine';
import { URI, Utils } from 'vscode-uri';
import type { FolderEntry } from '../protocol/index.ts';
import { canonical } from './uris.ts';

/** Lists a folder; `undefined` where it cannot be read. */
export type ReadFolder = (uri: string) => Promise<readonly FolderEntry[] | undefined>;

/** A file that may hold payloads. */
export interface FileBeside {
  readonly uri: string;
  /** Path from the folder of the document, with `/`. */
  readonly title: string;
  /** Bytes. */
  readonly size: number;
}

/** Folders that are entered at most: what lies that far away is not beside the document. */
const MOST_FOLDERS = 1000;

/**
 * Files that may hold payloads in the folder of a document and below, without the document itself: the nearest folders first,
 * by name inside of each. `undefined` where the folder cannot be read.
 */
export async function filesBeside(
  uri: string,
  readFolder: ReadFolder,
): Promise<AsyncGenerator<FileBeside> | undefined> {
  const document = URI.parse(uri);
  if (!document.path.startsWith('/')) return undefined;
  const folder = Utils.dirname(document);
  const entries = await readFolder(folder.toString());
  return entries && walk(canonical(uri), folder, entries, readFolder);
}

async function* walk(
  self: string,
  folder: URI,
  entries: readonly FolderEntry[],
  readFolder: ReadFolder,
): AsyncGenerator<FileBeside> {
  const open: { uri: URI; title: string; entries?: readonly FolderEntry[] }[] = [
    { uri: folder, title: '', entries },
  ];
  // It grows while it is walked.
  for (const at of open) {
    const inside = at.entries ?? (await readFolder(at.uri.toString())) ?? [];
    for (const { name, kind, size } of [...inside].sort(byName)) {
      const uri = Utils.joinPath(at.uri, name);
      const title = at.title + name;
      if (kind === 'folder') {
        if (open.length < MOST_FOLDERS && !isFolderLeftOut(name)) open.push({ uri, title: `${title}/` });
      } else if (mayHoldPayloads(name) && uri.toString() !== self) {
        yield { uri: uri.toString(), title, size };
      }
    }
  }
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
