import { MARK } from '../../../scripts/vscode-host/mark.ts';

/**
 * Runs the stories that `load` defines with either build of mocha, the one for Node or the one for a
 * browser, and rejects where one failed: that is how VS Code learns of it.
 */
export async function runMocha(Mocha: typeof import('mocha'), load: () => Promise<unknown>): Promise<void> {
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...args: unknown[]) =>
    console.log(`${MARK}${format}`, ...args);
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
