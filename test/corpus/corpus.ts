import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the corpus: `CHATMEND_CORPUS`, else beside the checkout; `undefined` where there is none. */
export function corpusFolder(): string | undefined {
  const folder =
    process.env.CHATMEND_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

/** Rows of a tab-separated index, by the names of its first line. */
export function readIndex(folder: string, name: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(join(folder, name, 'INDEX.tsv'), 'utf8').split('\n');
  const names = head.split('\t');
  return rows
    .filter((row) => row !== '')
    .map((row) => {
      const cells = row.split('\t');
      return Object.fromEntries(names.map((key, at) => [key, cells[at] ?? '']));
    });
}
