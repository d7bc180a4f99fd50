import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GitIgnore } from './gitignore.ts';

const ENDINGS = /\.(json|jsonc|jsonl|ndjson|har|ipynb|log|md|markdown|yaml|yml)(\.gz)?$/i;
/** Folders nobody means who names what is around them. */
export const NEVER = new Set(['.git', '.hg', '.jj', '.svn', 'node_modules']);

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
        if (!NEVER.has(entry.name) && !rules.ignores(path, true)) folders.push(path);
      } else if (entry.isFile() && ENDINGS.test(entry.name)) {
        if (!rules.ignores(path, false) && !ignored(path)) yield { kind: 'file', path };
      }
    }
    for (const path of folders.reverse()) open.push({ folder: path, rules: rules.enter(path) });
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
