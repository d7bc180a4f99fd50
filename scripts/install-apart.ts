/**
 * Installs the packages of a folder with a lock file of its own (`test/judges`) where they are not what that says;
 * `npm ci` at the root leaves them out, because only one kind of test needs them.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './vscode-host/paths.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

const FOLDER = join(ROOT, process.argv[2] as string);

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
