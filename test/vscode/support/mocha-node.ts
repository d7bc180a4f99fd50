import { runMocha } from './run-mocha.ts';

/** Runs the stories in an extension host with Node, where mocha is loaded from the checkout. */
export async function runStories(load: () => Promise<unknown>): Promise<void> {
  const { default: Mocha } = await import('mocha');
  await runMocha(Mocha, load);
}
