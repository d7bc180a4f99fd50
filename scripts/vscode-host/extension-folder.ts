import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { onEnd } from './children.ts';
import { CACHE, ROOT } from './paths.ts';

/** Names of the files that would be packaged, relative to the checkout. */
export function packagedFiles(): Promise<string[]> {
  return listFiles({ cwd: ROOT, packageManager: PackageManager.None });
}

/**
 * Our extension as it would be installed, the files of the package and no more, in a folder of its own
 * inside a folder of extensions. What runs from here has not borrowed anything from the checkout.
 */
export async function packagedExtension(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const extensions = await mkdtemp(join(CACHE, 'extensions-'));
  onEnd(() => rm(extensions, { recursive: true, force: true }));
  const { publisher, name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  await Promise.all((await packagedFiles()).map((file) => cp(join(ROOT, file), join(folder, file))));
  return folder;
}
