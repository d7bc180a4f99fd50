import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { onEnd } from './children.ts';
import type { Host } from './install.ts';

/** What is used of a page of the driver; the driver itself is not installed with the project. */
export interface Page {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void> };
  goto(url: string): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  locator(selector: string): Locator;
  screenshot(options: { path: string; clip?: Box }): Promise<unknown>;
  on(event: 'pageerror' | 'crash', listener: (error: Error) => void): unknown;
}

/** One place of a page. */
export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  click(options?: { position?: { x: number; y: number }; button?: 'left' | 'right' }): Promise<void>;
  hover(options?: { position?: { x: number; y: number } }): Promise<void>;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached'; timeout?: number }): Promise<void>;
  boundingBox(): Promise<Box | null>;
  innerText(): Promise<string>;
}

/** A rectangle of a page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Driver {
  readonly chromium: { launch(options: object): Promise<Browser> };
}

interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium or a relative of it: `CHROMIUM` names one, else PATH and the usual places are tried. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = (named === undefined ? [...onPath, ...APPLICATIONS] : [named]).find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    named === undefined
      ? 'No Chromium found. Install one (Debian: apt-get install chromium), or name it: CHROMIUM=/path/to/it'
      : `CHROMIUM names ${named}, which cannot be run.`,
  );
}

/** Opens an empty page in a headless browser that ends with us. */
export async function openPage(host: Host, size = { width: 1200, height: 700 }): Promise<Page> {
  const driver = createRequire(import.meta.url)(host.playwright) as Driver;
  const browser = await driver.chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  onEnd(() => browser.close());
  return await browser.newPage({ viewport: size });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
