import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mayHoldPayloads } from '@chatmend/engine';
import type { FolderEntry } from '../protocol/index.ts';

/**
 * Folders in a folder of the local file system, and the files that may hold payloads: others may be too many to ask for
 * their sizes. `undefined` where it cannot be read.
 */
export async function entriesOf(folder: string): Promise<FolderEntry[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => describe(entry, folder)))).flat();
  } catch {
    return undefined;
  }
}

async function describe(entry: Dirent, folder: string): Promise<FolderEntry[]> {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'folder', size: 0 }];
  if (!entry.isFile() || !mayHoldPayloads(name)) return [];
  try {
    return [{ name, kind: 'file', size: (await stat(join(folder, name))).size }];
  } catch {
    // It went away meanwhile.
    return [];
  }
}
