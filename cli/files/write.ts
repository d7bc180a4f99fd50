import { accessSync, constants, lstatSync, readFileSync, realpathSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { encode } from './decode.ts';
import { explain, type Source } from './read.ts';

/**
 * Writes the repaired text in place of `source`: the whole of it or nothing, keeping mode and owner, at
 * the target of a symbolic link. Returns why it was not written, if it was not.
 */
export async function writeSource(source: Source, text: string): Promise<string | undefined> {
  const { absolute, obstacle, bom, bytes } = source;
  if (absolute === undefined) return 'it is standard input';
  if (obstacle !== undefined) return obstacle;
  const repaired = encode(text, bom);
  if (repaired === undefined)
    return 'the repaired text holds half a character and cannot be written as UTF-8';
  try {
    const target = realpathSync(absolute);
    if (!lstatSync(target).isFile()) return 'it is not a regular file';
    // The new file takes the place of the old one, which would otherwise not need this permission.
    accessSync(target, constants.W_OK);
    await writeFileAtomic(target, Buffer.from(repaired), {
      tmpfileCreated: () => {
        if (!readFileSync(target).equals(bytes)) throw new Changed();
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof Changed) return 'it was changed meanwhile: run the command again';
    return explain(error as NodeJS.ErrnoException);
  }
}

class Changed extends Error {}
