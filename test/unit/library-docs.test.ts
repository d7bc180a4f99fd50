import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as library from '@chatmend/engine';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['docs/library.md', 'shared/README.md', 'README.md'];

/** The TypeScript of a page, with the line each block begins at. */
function blocksOf(page: string): { name: string; code: string }[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = '' }) => ({
    name: `${page}:${text.slice(0, index).split('\n').length}`,
    code,
  }));
}

const blocks = PAGES.flatMap(blocksOf);

/** `expression; // → value` becomes a comparison. */
const CLAIM = /^(.+); \/\/ → (.+)$/gm;

describe('the examples in the pages about the library', () => {
  for (const { name, code } of blocks) {
    it(`${name} gives what it says`, async () => {
      assert.ok(code.includes('// →'), 'it claims nothing');
      const program = code.replace(CLAIM, (_, expression, value) => `claim(${expression}, ${value});`);
      const { outputFiles } = await build({
        stdin: { contents: program, resolveDir: root, loader: 'ts' },
        bundle: true,
        write: false,
        format: 'iife',
        conditions: ['chatmend-source'],
      });
      new Function('claim', outputFiles[0]?.text ?? '')(assert.deepEqual);
    });
  }

  it('compile', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatmend-docs-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const files = blocks.map(({ name, code }) => {
        const file = `${name.replace(/\W/g, '-')}.ts`;
        writeFileSync(join(folder, file), code);
        return file;
      });
      const config = {
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { types: [] },
        files,
        include: [],
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const tsc = createRequire(import.meta.url)
        .resolve('typescript/package.json')
        .replace('package.json', 'bin/tsc');
      try {
        execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
      } catch (error) {
        assert.fail((error as { stdout: string }).stdout);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('name every function a program calls', () => {
    const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
    for (const name of [
      'inspect',
      'inspectRequest',
      'repairRequest',
      'jsonPatchOf',
      'applyEdits',
      'rules',
      'providers',
    ]) {
      assert.equal(typeof library[name as keyof typeof library], 'function');
      assert.match(page, new RegExp(`\\b${name}\\(`));
    }
  });
});
