import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFolderLeftOut, mayHoldPayloads } from '@chatmend/engine';
import { GitIgnore } from './gitignore.ts';
import { unpackedName } from './read.ts';

/** Something found in a folder. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: NodeJS.ErrnoException };

/**
 * Files below `folder` that may hold payloads, in the order of their names. Symbolic links are not
 * followed, so no walk runs in circles. `ignored` is asked about files only.
 */
export function* walk(folder: string, ignored: (path: string) => boolean): Generator<Found> {
  const open: { folder: string; rules: GitIgnore }[] = [{ folder, rules: GitIgnore.at(folder) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { rules } = next;
    let entries: Dirent[];
    try {
      entries = readdirSync(next.folder, { withFileTypes: true });
    } catch (error) {
      yield { kind: 'unreadable', path: next.folder, error: error as NodeJS.ErrnoException };
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries.sort(byName)) {
      const path = join(next.folder, entry.name);
      if (entry.isDirectory()) {
        if (!isFolderLeftOut(entry.name) && !rules.ignores(path, true)) folders.push(path);
      } else if (entry.isFile() && mayHoldPayloads(unpackedName(entry.name))) {
        if (!rules.ignores(path, false) && !ignored(path)) yield { kind: 'file', path };
      }
    }
    for (const path of folders.reverse()) open.push({ folder: path, rules: rules.enter(path) });
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
