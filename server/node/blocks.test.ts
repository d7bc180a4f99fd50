import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '../runtime.ts';
import { blocksOf } from './blocks.ts';

/** The blocks of a file of this name and text. */
async function blocks(name: string, text: string, size: number): Promise<Block[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chatmend-'));
  try {
    writeFileSync(join(folder, name), text);
    const all: Block[] = [];
    for await (const block of blocksOf(join(folder, name), size)) all.push(block);
    return all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a file in blocks', () => {
  const record = `{\n  "a": "${'é'.repeat(300_000)}"\n}\n`;

  it('is whole, and cut where a record begins', async () => {
    const all = await blocks('a.log', record.repeat(8), 600_000);
    assert.equal(all.map(({ text }) => text).join(''), record.repeat(8));
    assert.ok(all.length > 1);
    for (const { text } of all) assert.ok(text.startsWith('{\n') && text.endsWith('}\n'));
  });

  it('says on which line each begins, and how far it is', async () => {
    const all = await blocks('a.log', record.repeat(8), 600_000);
    let line = 0;
    for (const block of all) {
      assert.equal(block.line, line);
      line += block.text.split('\n').length - 1;
    }
    const { done, total } = all.at(-1) as Block;
    assert.deepEqual([done, total], [total, Buffer.byteLength(record) * 8]);
  });

  it('is one where it is one value', async () => {
    assert.equal((await blocks('a.har', record.repeat(8), 600_000)).length, 1);
  });
});
