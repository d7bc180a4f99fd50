/**
 * Installs the packages of `test/judges` where they are not what its lock file says; `npm ci` at the root leaves
 * them out, because they are larger than everything else together.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './vscode-host/paths.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

const FOLDER = join(ROOT, 'test', 'judges');

/** npm writes what it installed into a lock file of its own. */
function isInLine(): boolean {
  const installed = join(FOLDER, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const [wanted, there] = [join(FOLDER, 'package-lock.json'), installed].map(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as Lock).packages,
  ) as [Lock['packages'], Lock['packages']];
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

if (!isInLine()) execSync('npm ci', { cwd: FOLDER, stdio: 'inherit' });
