import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { build, type OutputFile } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const engine = join(root, 'shared');

/** A program that repairs two faults and says what came out. */
const REPAIR = `import { repairRequest } from '@chatmend/engine';
const { request, remaining } = repairRequest(
  { model: 'deepseek-chat', messages: [
    { role: 'user', content: 'Weather in Oslo?' },
    { role: 'assistant', tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }] },
    { role: 'user', content: 'Well?' },
  ] },
  { provider: 'deepseek', policy: 'complete' },
);
`;
const SAY = 'JSON.stringify([request.messages.map(({ role }) => role), remaining.length])';
const REPAIRED = '[["user","assistant","tool","user"],0]';

/** Bytes of \`repairRequest\` with all it needs, minified; and compressed as it travels. */
const CEILING = { plain: 450_000, gzip: 125_000 };

describe('the package @chatmend/engine', function () {
  this.timeout(60_000);
  let project: string;
  let files: string[];

  before(() => {
    assert.ok(existsSync(join(engine, 'dist', 'index.js')), 'run "npm run build" first');
    project = mkdtempSync(join(tmpdir(), 'chatmend-engine-'));
    files = install(project);
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  it('holds modules, declarations, a licence and a page, and nothing else', () => {
    const others = files.filter((name) => !/^dist\/[\w./-]+(?<!\.test)\.(js|d\.ts)$/.test(name));
    assert.deepEqual(others.sort(), ['LICENSE', 'README.md', 'package.json']);
    assert.deepEqual(
      files.filter((name) => name.includes('testing')),
      [],
    );
    const installed = join(project, 'node_modules/@chatmend/engine');
    assert.equal(
      readFileSync(join(installed, 'LICENSE'), 'utf8'),
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
    for (const name of files) {
      if (name.endsWith('.js'))
        assert.doesNotMatch(readFileSync(join(installed, name), 'utf8'), /sourceMappingURL/);
    }
  });

  it('is imported by Node as it is', () => {
    writeFileSync(join(project, 'node.mjs'), `${REPAIR}console.log(${SAY});`);
    const said = execFileSync(process.execPath, ['node.mjs'], { cwd: project, encoding: 'utf8' });
    assert.equal(said.trim(), REPAIRED);
  });

  for (const [module, moduleResolution] of [
    ['ESNext', 'bundler'],
    ['Node16', 'node16'],
    ['NodeNext', 'nodenext'],
  ]) {
    it(`compiles in a strict project without DOM or Node types: ${moduleResolution}`, () => {
      const folder = join(project, `types-${moduleResolution}`);
      mkdirSync(folder);
      cpSync(join(root, 'test/bundle/engine-consumer.ts'), join(folder, 'consumer.ts'));
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        lib: ['ES2022'],
        target: 'ES2022',
        types: [],
        skipLibCheck: false,
        noEmit: true,
        module,
        moduleResolution,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
      );
      compile(folder);
    });
  }

  it('has every function named in the file that is compiled', async () => {
    const names = Object.keys(await import('@chatmend/engine'));
    const consumer = readFileSync(join(root, 'test/bundle/engine-consumer.ts'), 'utf8');
    assert.deepEqual(
      names.filter((name) => !consumer.includes(name)),
      [],
    );
  });

  describe('in a bundle for browsers', () => {
    it('runs in a worker', async () => {
      const { text } = await bundle(`${REPAIR}globalThis.answer = ${SAY};`);
      const code = `${text}\nrequire('node:worker_threads').parentPort.postMessage(globalThis.answer);`;
      const worker = new Worker(code, { eval: true });
      const answer = await new Promise((resolve, reject) =>
        worker.on('message', resolve).on('error', reject),
      );
      await worker.terminate();
      assert.equal(answer, REPAIRED);
    });

    it('runs where there is nothing but the language', async () => {
      const { text } = await bundle(`${REPAIR}globalThis.answer = ${SAY};`);
      const scope = createContext({});
      new Script(text).runInContext(scope);
      assert.equal(scope.answer, REPAIRED);
    });

    it('brings only what is used', async () => {
      const edits = await bundle(
        "import { applyEdits } from '@chatmend/engine'; globalThis.answer = applyEdits;",
      );
      assert.ok(edits.text.length < 3_000, `applyEdits alone takes ${edits.text.length} bytes`);
      const repair = await bundle(`${REPAIR}globalThis.answer = ${SAY};`);
      assert.deepEqual(
        repair.inputs.filter((name) => /jsonc-parser|picomatch/.test(name)),
        [],
      );
    });

    it('stays small', async () => {
      const { contents } = await bundle(`export { repairRequest } from '@chatmend/engine';`);
      const size = { plain: contents.byteLength, gzip: gzipSync(contents).byteLength };
      console.log(`        repairRequest: ${size.plain} bytes minified, ${size.gzip} bytes compressed`);
      assert.ok(size.plain <= CEILING.plain, `more than ${CEILING.plain} bytes`);
      assert.ok(size.gzip <= CEILING.gzip, `more than ${CEILING.gzip} bytes compressed`);
      const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
      const told = `less than ${CEILING.plain / 1000} kB of minified code, ${CEILING.gzip / 1000} kB compressed`;
      assert.ok(page.replace(/\n/g, ' ').includes(told), `docs/library.md does not tell "${told}"`);
    });
  });

  /** Bundles a program of the project; fails on any module of Node. */
  async function bundle(code: string): Promise<OutputFile & { inputs: string[] }> {
    const { outputFiles, metafile } = await build({
      stdin: { contents: code, resolveDir: project },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'program',
      target: 'es2022',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const [file] = outputFiles;
    assert.ok(file);
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs: used }) =>
      Object.keys(used).filter((name) => (used[name]?.bytesInOutput ?? 0) > 0),
    );
    return { path: file.path, contents: file.contents, hash: file.hash, text: file.text, inputs };
  }
});

/** Packs the engine, unpacks it into a project as an installer would, without a network. Answers its files. */
function install(project: string): string[] {
  const npm = (args: string[]) =>
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const packed = npm(['pack', '--workspace', '@chatmend/engine', '--pack-destination', project, '--json']);
  const [{ filename }] = JSON.parse(packed);
  const modules = join(project, 'node_modules');
  const target = join(modules, '@chatmend/engine');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '-C', target, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  const from = createRequire(join(engine, 'package.json'));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(dirname(from.resolve(`${name}/package.json`)), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1));
}

/** Runs the compiler; fails with what it says. */
function compile(folder: string): void {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    assert.fail((error as { stdout: string }).stdout);
  }
}
