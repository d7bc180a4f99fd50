import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CACHE, ROOT } from './paths.ts';

/** Where stories run: an extension host with Node, or one in a web worker. */
export type Platform = 'node' | 'browser';

/**
 * Bundles the stories of `folder` into one test module for VS Code, a CommonJS file whose `run()` starts
 * mocha, and returns its path. A new `*.test.ts` is taken up by being there; `CHATMEND_STORIES=look` takes those whose
 * names hold it.
 */
export async function bundleStories(folder: string, platform: Platform): Promise<string> {
  const wanted = process.env.CHATMEND_STORIES ?? '';
  const stories = (await readdir(folder))
    .filter((name) => name.endsWith('.test.ts') && name.includes(wanted))
    .sort();
  const loads = stories.map((name) => `await import('./${name}');`);
  const runner = join(
    ROOT,
    'test',
    'vscode',
    'support',
    platform === 'node' ? 'mocha-node.ts' : 'mocha-web.ts',
  );
  const outfile = join(CACHE, 'stories', `${platform}.cjs`);
  await build({
    stdin: {
      contents: [
        `import { runStories } from ${JSON.stringify(runner)};`,
        `export const run = () => runStories(async () => { ${loads.join(' ')} });`,
      ].join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    outfile,
    platform,
    bundle: true,
    // Mocha's browser build assigns module.exports as well: ours comes last.
    format: 'iife',
    globalName: 'stories',
    footer: { js: 'module.exports = stories;' },
    target: 'es2022',
    conditions: ['chatmend-source'],
    mainFields: ['module', 'main'],
    external: platform === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
