import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileGlobs, isFolderLeftOut } from '@chatmend/engine';

/** What makes a glob of a path. */
const MAGIC = /[*?[{]|[!+@]\(/;

/** Whether an argument is a glob, if there is no file of that name. */
export function isGlob(argument: string): boolean {
  return MAGIC.test(argument);
}

/**
 * The files a glob names, in order, as paths from `cwd` or absolute as the glob is; packages and version control are left
 * alone. Whatever their endings are: they are as good as named.
 */
export function expandGlob(glob: string, cwd: string): string[] {
  const parts = glob.split('/');
  const first = parts.findIndex((part) => MAGIC.test(part));
  const base = glob.startsWith('/')
    ? parts.slice(0, first).join('/') || '/'
    : join(cwd, ...parts.slice(0, first));
  const matches = compileGlobs(parts.slice(first).join('/'));
  const found: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of entriesOf(join(base, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !isFolderLeftOut(entry.name)) open.push(path);
      else if (entry.isFile() && matches(path)) found.push(join(base, path));
    }
  }
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
