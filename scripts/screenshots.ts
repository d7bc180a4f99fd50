/** `npm run screenshots`: pictures of the examples in a real VS Code, for the README. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Locator, openPage, type Page } from './vscode-host/browser.ts';
import { onEnd, runMain } from './vscode-host/children.ts';
import { packagedExtension } from './vscode-host/extension-folder.ts';
import { installHost } from './vscode-host/install.ts';
import { ROOT } from './vscode-host/paths.ts';
import { startServer } from './vscode-host/server.ts';

const IMAGES = join(ROOT, 'docs', 'images');
const WIDTH = 980;
const HEIGHT = 480;
const SCALE = 1.5;

/** Only the editor and the status bar are of interest. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.sideBar.location': 'right',
};

runMain(async () => {
  const host = await installHost();
  const server = await startServer(host, { extensions: dirname(await packagedExtension()) });
  const folder = await copyExamples();
  await mkdir(IMAGES, { recursive: true });

  const open = async (name: string): Promise<Page> => {
    const page = await openPage(host, WIDTH, HEIGHT, SCALE);
    await page.goto(
      server.url(folder, { openFile: `vscode-remote://${server.authority}${join(folder, name)}` }),
    );
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+b');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    return page;
  };
  const shoot = (page: Page, name: string) => page.screenshot({ path: join(IMAGES, `${name}.png`) });

  const orphan = await open('orphan-after-trim.json');
  await shoot(orphan, 'squiggle');
  await orphan.mouse.move(...(await middle(orphan.locator('.squiggly-error').first())));
  await orphan.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
  await shoot(orphan, 'hover');

  await openLightBulb(orphan, '.squiggly-error');
  await shoot(orphan, 'light-bulb');
  await orphan.keyboard.press('Enter');
  await orphan.locator('.monaco-diff-editor .char-insert').first().waitFor({ state: 'attached' });
  await orphan.locator('.notification-toast .monaco-button').first().waitFor();
  await shoot(orphan, 'comparison');

  const missing = await open('missing-content.json');
  await openLightBulb(missing, '.squiggly-warning');
  await shoot(missing, 'preferred-fix');
  return 0;
});

async function openLightBulb(page: Page, squiggle: string): Promise<void> {
  await page.mouse.click(...(await middle(page.locator(squiggle).first())));
  await page.locator('.lightBulbWidget').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').first().waitFor();
}

/** A copy of the examples with settings for the pictures, outside of any repository. */
async function copyExamples(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'chatmend-pictures-'));
  onEnd(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'examples');
  await cp(join(ROOT, 'examples'), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
  return folder;
}

async function middle(place: Locator): Promise<[number, number]> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('That place is not to be seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}
