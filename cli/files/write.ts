import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { encode } from './decode.ts';
import { explain, type Source } from './read.ts';

/**
 * Writes the repaired text in place of `source`: the whole of it or nothing, keeping mode and owner, at
 * the target of a symbolic link. Returns why it was not written, if it was not.
 */
export function writeSource(source: Source, text: string): string | undefined {
  const { absolute, obstacle, encoding, bytes } = source;
  if (absolute === undefined) return 'it is standard input';
  if (obstacle !== undefined) return obstacle;
  const repaired = encode(text, encoding);
  if (repaired === undefined) return 'the repaired text holds half a character and cannot be written';
  try {
    const target = fs.realpathSync(absolute);
    if (!fs.lstatSync(target).isFile()) return 'it is not a regular file';
    // The new file takes the place of the old one, for which this permission would not be needed.
    fs.accessSync(target, fs.constants.W_OK);
    return replaceFile(target, bytes, repaired);
  } catch (error) {
    return explain(error as NodeJS.ErrnoException);
  }
}

/** Puts a new file in the place of one that still holds `before`. */
function replaceFile(target: string, before: Uint8Array, after: Uint8Array): string | undefined {
  const beside = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  const file = fs.openSync(beside, 'wx', 0o600);
  try {
    try {
      fs.writeFileSync(file, after);
      keepOwner(file, fs.statSync(target));
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    if (!fs.readFileSync(target).equals(before)) return 'it was changed meanwhile: run the command again';
    fs.renameSync(beside, target);
    return undefined;
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

function keepOwner(file: number, { uid, gid, mode }: fs.Stats): void {
  try {
    fs.fchownSync(file, uid, gid);
  } catch {
    // Only the super-user gives files away; the file then belongs to who repaired it.
  }
  fs.fchmodSync(file, mode & 0o7777);
}
