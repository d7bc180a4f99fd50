import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOf } from './entries.ts';

describe('the entries of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatmend-entries-'));
  after(() => rmSync(folder, { recursive: true }));

  it('are folders and files that may hold a request, with their sizes, and no symbolic links', async () => {
    writeFileSync(join(folder, 'a.log'), 'é\n');
    writeFileSync(join(folder, 'a.png'), '');
    mkdirSync(join(folder, 'logs'));
    symlinkSync(folder, join(folder, 'round'));
    assert.deepEqual(
      (await entriesOf(folder))?.sort((a, b) => a.name.localeCompare(b.name)),
      [
        { name: 'a.log', kind: 'file', size: 3 },
        { name: 'logs', kind: 'folder', size: 0 },
      ],
    );
  });

  it('are none where there is no folder', async () => {
    assert.equal(await entriesOf(join(folder, 'nowhere')), undefined);
  });
});
