import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('generated files', () => {
  for (const script of ['generate.js', 'generate-schema.ts', 'generate-manifest.ts', 'generate-docs.ts']) {
    it(`${script}: what it writes is up to date (npm run generate)`, () => {
      const run = () =>
        execFileSync(
          process.execPath,
          ['--conditions=chatmend-source', '--import=tsx', `scripts/${script}`, '--check'],
          { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
        );
      assert.doesNotThrow(run);
    });
  }
});
