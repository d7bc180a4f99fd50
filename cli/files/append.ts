import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { explain } from './read.ts';

/**
 * Puts `rows` (without line ends) behind what the file at `path` holds; it is made where there is none. The
 * whole of it or nothing. Returns why it was not written, if it was not.
 */
export function appendRows(path: string, rows: readonly string[]): string | undefined {
  try {
    const exists = fs.existsSync(path);
    const target = exists ? fs.realpathSync(path) : path;
    if (exists && !fs.lstatSync(target).isFile()) return 'it is not a regular file';
    const before = exists ? fs.readFileSync(target) : Buffer.alloc(0);
    const joint = before.length === 0 || before.at(-1) === 0x0a ? '' : '\n';
    const added = Buffer.from(joint + rows.map((row) => `${row}\n`).join(''));
    const mode = exists ? fs.statSync(target).mode & 0o7777 : 0o666;
    const beside = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      fs.writeFileSync(beside, Buffer.concat([before, added]), { flag: 'wx', mode });
      fs.renameSync(beside, target);
    } finally {
      fs.rmSync(beside, { force: true });
    }
    return undefined;
  } catch (error) {
    return explain(error as NodeJS.ErrnoException);
  }
}
