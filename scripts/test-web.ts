/**
 * `npm run test:web`: the stories of `test/web` where the extension host is a web worker, in today's VS Code
 * and in the oldest one the manifest allows.
 */
import { join } from 'node:path';
import { openPage } from './vscode-host/browser.ts';
import { bundleStories } from './vscode-host/bundle.ts';
import { runMain } from './vscode-host/children.ts';
import { packagedExtension } from './vscode-host/extension-folder.ts';
import { installHost } from './vscode-host/install.ts';
import { runPageTests } from './vscode-host/page-tests.ts';
import { ROOT } from './vscode-host/paths.ts';
import { oldestBuild, todaysBuild } from './vscode-host/web-page.ts';
import { serveWeb } from './vscode-host/web-server.ts';

runMain(async () => {
  const stories = await bundleStories(join(ROOT, 'test', 'web'), 'browser');
  const extension = await packagedExtension();
  const host = await installHost();
  let failed = 0;
  for (const build of [todaysBuild(host), oldestBuild(host)]) {
    console.log(`\n${build.name}, extension host in a web worker`);
    const code = await runPageTests(await openPage(host), await serveWeb(build, extension, stories));
    failed = failed || code;
  }
  return failed;
});
