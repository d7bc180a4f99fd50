/**
 * `npm run build`: bundles the extension, the language server and the command line, and compiles the engine as
 * a library. `--production` minifies and leaves source maps out, `--watch` bundles again on every change.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Settings of every bundle. `mainFields`: jsonc-parser's UMD build does not survive bundling for Node. */
const common = {
  absWorkingDir: root,
  bundle: true,
  conditions: ['chatmend-source'],
  mainFields: ['module', 'main'],
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** CommonJS where a host loads it with `require`, a classic script where a worker runs it. */
const bundles = [
  {
    entryPoints: ['client/entry-node.ts'],
    outfile: 'dist/client.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entryPoints: ['client/entry-web.ts'],
    outfile: 'dist/client-web.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  { entryPoints: ['server/entry-node.ts'], outfile: 'dist/server.cjs', platform: 'node', format: 'cjs' },
  {
    entryPoints: ['server/entry-browser.ts'],
    outfile: 'dist/server-web.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: ['cli/entry.ts'],
    outfile: 'cli/dist/chatmend.js',
    platform: 'node',
    format: 'esm',
    // Bundled CommonJS packages ask for Node's own modules with `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
];

if (!watch)
  await Promise.all(
    ['dist', 'server/dist', 'cli/dist', 'shared/dist'].map((folder) =>
      rm(`${root}/${folder}`, { recursive: true, force: true }),
    ),
  );
const plugins = watch ? [rounds()] : [];
const contexts = await Promise.all(bundles.map((bundle) => context({ ...common, ...bundle, plugins })));
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  await Promise.all([...contexts.map((one) => one.rebuild()), library()]);
  await Promise.all(contexts.map((one) => one.dispose()));
  await mkdir(`${root}/server/dist`, { recursive: true });
  await cp(`${root}/dist/server.cjs`, `${root}/server/dist/node.cjs`);
}

/**
 * Says when bundling begins and when all bundles are there: VS Code's task waits for these words before it
 * starts the extension.
 */
function rounds() {
  const building = new Set(bundles.map(({ outfile }) => outfile));
  console.log('bundling');
  return {
    name: 'rounds',
    setup({ initialOptions: { outfile }, onStart, onEnd }) {
      onStart(() => {
        if (building.size === 0) console.log('bundling');
        building.add(outfile);
      });
      onEnd(() => {
        building.delete(outfile);
        if (building.size === 0) console.log('bundled, watching for changes');
      });
    },
  };
}

/** The engine for programs: modules as they are, with declarations. */
function library() {
  return new Promise((resolve, reject) => {
    const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
      'package.json',
      'bin/tsc',
    );
    const child = spawn(process.execPath, [tsc, '-p', 'shared/tsconfig.json'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`tsc ended with ${code}`)),
    );
  });
}
