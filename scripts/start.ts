/**
 * `npm start`: builds, checks the payloads in `examples/`, and opens them in VS Code with the extension: an
 * installed `code`, else a web workbench from the npm registry. `--web` takes the latter at once; `--once`
 * ends as soon as its address answers.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runMain } from './vscode-host/children.ts';
import { packagedExtension } from './vscode-host/extension-folder.ts';
import { installHost } from './vscode-host/install.ts';
import { ROOT } from './vscode-host/paths.ts';
import { withProgress } from './vscode-host/progress.ts';
import { startServer } from './vscode-host/server.ts';

const EXAMPLES = join(ROOT, 'examples');
const FIRST = join(EXAMPLES, 'orphan-after-trim.json');
const shell = process.platform === 'win32';

runMain(async () => {
  await withProgress('Building', run(process.execPath, [join(ROOT, 'scripts', 'build.js')], { cwd: ROOT }));
  checkExamples();
  const installed =
    !process.argv.includes('--web') && spawnSync('code', ['--version'], { shell }).status === 0;
  return await (installed ? openInstalled() : openWeb());
});

/** Exit code 1 says that problems were found, which is what the examples are for. */
function checkExamples(): void {
  console.log('$ npx chatmend check examples\n');
  const cli = join(ROOT, 'cli', 'bin', 'chatmend.js');
  const { status } = spawnSync(process.execPath, [cli, 'check', 'examples'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0 && status !== 1) throw new Error(`The check of the examples ended with ${status}.`);
}

async function openInstalled(): Promise<number> {
  await run('code', [`--extensionDevelopmentPath=${ROOT}`, EXAMPLES, FIRST], { shell });
  console.log('\nVS Code shows the same payloads in a window of its own: the light bulb offers the repairs.');
  return 0;
}

async function openWeb(): Promise<number> {
  const host = await installHost();
  const server = await startServer(host, { extensions: dirname(await packagedExtension()) });
  const file = pathToFileURL(FIRST).pathname;
  const url = server.url(EXAMPLES, { openFile: `vscode-remote://${server.authority}${file}` });
  const answer = await fetch(url, { redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`VS Code's server answers ${answer.status}.`);
  console.log(`\nThe same payloads in VS Code; the light bulb offers the repairs:\n\n  ${url}\n`);
  if (process.argv.includes('--once')) return 0;
  console.log('Ctrl-C ends it.');
  await server.ended;
  throw new Error('VS Code’s server ended by itself.');
}
