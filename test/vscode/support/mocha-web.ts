import 'mocha/mocha.js';
import { runMocha } from './run-mocha.ts';

/** Runs the stories in an extension host in a web worker: mocha's browser build leaves its class behind. */
export async function runStories(load: () => Promise<unknown>): Promise<void> {
  const { Mocha } = globalThis as unknown as { Mocha: typeof import('mocha') };
  await runMocha(Mocha, load);
}
