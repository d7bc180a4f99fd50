import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { onEnd } from './children.ts';
import { CACHE, ROOT } from './paths.ts';

/** A folder of extensions that holds ours as it would be installed: the files of the package, no more. */
export async function extensionFolder(): Promise<string> {
  const folder = await mkdtemp(join(CACHE, 'extensions-'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const { publisher, name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  const target = join(folder, `${publisher}.${name}-${version}`);
  await Promise.all(files.map((file) => cp(join(ROOT, file), join(target, file))));
  return folder;
}
