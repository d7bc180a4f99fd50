/**
 * `npm run test:vscode`: the stories of `test/vscode` in a real VS Code, which loads what would be packaged. It is downloaded where it can be;
 * elsewhere it comes from the npm registry and runs in Chromium. `CHATMEND_VSCODE_HOST` chooses.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { openPage } from './vscode-host/browser.ts';
import { bundleStories } from './vscode-host/bundle.ts';
import { onEnd, runMain } from './vscode-host/children.ts';
import { packagedExtension } from './vscode-host/extension-folder.ts';
import { installHost } from './vscode-host/install.ts';
import { runPageTests } from './vscode-host/page-tests.ts';
import { ROOT } from './vscode-host/paths.ts';
import { startServer } from './vscode-host/server.ts';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

runMain(async () => {
  const stories = await bundleStories(join(ROOT, 'test', 'vscode'), 'node');
  const extension = await packagedExtension();
  const workspace = await mkdtemp(join(tmpdir(), 'chatmend-stories-'));
  onEnd(() => rm(workspace, { recursive: true, force: true }));
  return (await chooseHost()) === 'electron'
    ? await runInElectron(extension, stories, workspace)
    : await runInBrowser(extension, stories, workspace);
});

async function chooseHost(): Promise<'electron' | 'npm'> {
  const wanted = process.env.CHATMEND_VSCODE_HOST;
  if (wanted === 'electron' || wanted === 'npm') return wanted;
  if (wanted) throw new Error(`CHATMEND_VSCODE_HOST is "${wanted}"; it may be "electron" or "npm".`);
  if (process.platform === 'linux' && !process.env.DISPLAY) {
    console.log('No display here: VS Code comes from the npm registry and runs in Chromium.');
    return 'npm';
  }
  if (await canDownload()) return 'electron';
  console.log('VS Code cannot be downloaded here: it comes from the npm registry and runs in Chromium.');
  return 'npm';
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

function runInElectron(extension: string, stories: string, workspace: string): Promise<number> {
  return runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: stories,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}

async function runInBrowser(extension: string, stories: string, workspace: string): Promise<number> {
  const host = await installHost();
  const page = await openPage(host);
  const server = await startServer(host, { tests: true });
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  const url = server.url(workspace, {
    extensionDevelopmentPath: remote(extension),
    extensionTestsPath: remote(stories),
    skipWelcome: 'true',
  });
  return await runPageTests(page, url);
}
