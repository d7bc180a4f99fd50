import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { onEnd } from './children.ts';
import type { Host } from './install.ts';

/** What is used of a page of the driver; the driver itself is not installed with the project. */
export interface Page {
  readonly keyboard: { press(key: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  goto(url: string): Promise<unknown>;
  close(): Promise<void>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  locator(selector: string): Locator;
  screenshot(options: { path: string }): Promise<unknown>;
  on(event: 'crash', listener: () => void): unknown;
}

/** One place of a page. */
export interface Locator {
  first(): Locator;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' }): Promise<void>;
  boundingBox(): Promise<Box | null>;
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

/** Opens an empty page in a headless browser that ends with us; `scale` is in device pixels for a CSS pixel. */
export async function openPage(host: Host, width = 1200, height = 700, scale = 1): Promise<Page> {
  const driver = createRequire(import.meta.url)(host.playwright) as Driver;
  const browser = await driver.chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  onEnd(() => browser.close());
  return await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
