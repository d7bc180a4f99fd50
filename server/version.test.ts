import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { VERSION } from './version.ts';

describe('version', () => {
  it('is that of the manifest', async () => {
    const manifest = await readFile(new URL('package.json', import.meta.url), 'utf8');
    assert.equal(VERSION, JSON.parse(manifest).version);
  });
});
