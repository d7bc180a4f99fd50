/** `npm run check:package`: the package holds the bundles and little else, and stays small. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packagedFiles } from './vscode-host/extension-folder.ts';
import { ROOT } from './vscode-host/paths.ts';

const BUNDLES = ['dist/client.cjs', 'dist/client-web.js', 'dist/server.cjs', 'dist/server-web.js'];
const OTHERS =
  /^(package\.json|readme\.md|changelog\.md|license|dist\/[^/]*|schemas\/[^/]*\.json|docs\/images\/icon\.png)$/i;
const LIMIT = 1_000_000;

const files = await packagedFiles();
const complaints = [
  ...BUNDLES.filter((name) => !files.includes(name)).map((name) => `${name} is missing`),
  ...files.filter((name) => !OTHERS.test(name)).map((name) => `${name} does not belong there`),
];
const packages = readdirSync(ROOT).filter((name) => name.endsWith('.vsix'));
if (packages.length === 0) complaints.push('there is no .vsix: run npm run package first');
for (const name of packages) {
  const { size } = statSync(join(ROOT, name));
  console.log(`${name}: ${size} bytes, ${files.length} files`);
  if (size > LIMIT) complaints.push(`${name} is larger than ${LIMIT} bytes`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
