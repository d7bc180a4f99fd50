import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from './browser.ts';
import { MARK } from './mark.ts';
import { CACHE } from './paths.ts';

const LOG = join(CACHE, 'vscode-console.log');

/**
 * Opens `url`, a workbench told to run a test module, passes on what the stories print, and returns their
 * exit code. VS Code reports both through two functions of the page. Its own console goes to a file. Stories
 * that say nothing for `silenceMs` are given up.
 */
export async function runPageTests(page: Page, url: string, silenceMs = 60_000): Promise<number> {
  writeFileSync(LOG, '');
  let limit: NodeJS.Timeout | undefined;
  let spoken = false;
  try {
    const code = await new Promise<number>((resolve, reject) => {
      limit = setTimeout(() => reject(new Error(`silent for ${silenceMs / 1000} s`)), silenceMs);
      page.on('crash', () => reject(new Error('its page crashed')));
      const listen = async () => {
        await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
          const text = format(...args);
          if (!text.startsWith(MARK)) return appendFileSync(LOG, `${text}\n`);
          spoken = true;
          limit?.refresh();
          process.stdout.write(`${text.slice(MARK.length)}\n`);
        });
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.goto(url);
      };
      listen().catch(reject);
    });
    if (code !== 0 && !spoken) throw new Error('they could not be loaded');
    return code;
  } catch (error) {
    throw new Error(`VS Code did not run the stories: ${(error as Error).message}. Its console: ${LOG}`);
  } finally {
    clearTimeout(limit);
    await page.close();
  }
}
