import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTextFile } from './text-file.ts';

describe('the text of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatmend-text-'));
  after(() => rmSync(folder, { recursive: true }));

  const marked = Buffer.from('\ufeffé {}', 'utf16le');
  for (const [name, bytes] of Object.entries({
    'UTF-8': Buffer.from('é {}'),
    'UTF-8 with a mark': Buffer.from('\ufeffé {}'),
    'UTF-16, as PowerShell writes logs': marked,
    'UTF-16, the other way round': Buffer.from(marked).swap16(),
  }))
    it(`is read from ${name}`, async () => {
      const path = join(folder, 'a.log');
      writeFileSync(path, bytes);
      assert.equal(await readTextFile(path), 'é {}');
    });
});
