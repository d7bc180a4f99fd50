import assert from 'node:assert/strict';
import { FIRST } from '../../shared/testing/lost-turn.ts';
import type { FileBeside } from './files-beside.ts';
import type { RememberedFile } from './folder-memory.ts';
import { LARGEST, LARGEST_IN_ALL, readBeside } from './read-beside.ts';

async function* files(...sizes: number[]): AsyncGenerator<FileBeside> {
  for (const [at, size] of sizes.entries()) yield { uri: `file:///work/${at}.log`, title: `${at}.log`, size };
}

const texts = async (uri: string) => (uri.endsWith('/0.log') ? JSON.stringify(FIRST) : 'started\n');
const goOn = async () => true;
const asRead = (file: RememberedFile) => file;

describe('reading the files beside a document', () => {
  it('keeps those that hold something', async () => {
    const { holding, ...counts } = (await readBeside(files(1, 1), texts, goOn, asRead)) ?? {};
    assert.deepEqual(counts, { files: 2, leftOut: 0, requests: 1, answers: 0 });
    assert.deepEqual(
      holding?.map(({ name, title }) => [name, title]),
      [['/work/0.log', '0.log']],
    );
  });

  it('leaves out what is too large, and what is too much in all', async () => {
    const asked: string[] = [];
    const read = await readBeside(
      files(LARGEST + 1, ...Array<number>(Math.floor(LARGEST_IN_ALL / LARGEST) + 1).fill(LARGEST), 1),
      async (uri) => (asked.push(uri), ''),
      goOn,
      asRead,
    );
    assert.deepEqual([read?.files, read?.leftOut], [3, 2]);
    assert.deepEqual([asked[0], asked.at(-1)], ['file:///work/1.log', 'file:///work/4.log']);
  });

  it('passes over what went away', async () => {
    assert.equal((await readBeside(files(1), async () => undefined, goOn, asRead))?.files, 0);
  });

  it('stops where it is told to', async () => {
    const seen: string[] = [];
    const stop = async ({ title }: FileBeside) => seen.push(title) < 2;
    assert.equal(await readBeside(files(1, 1, 1), texts, stop, asRead), undefined);
    assert.deepEqual(seen, ['0.log', '1.log']);
  });
});
