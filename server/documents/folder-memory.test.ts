import assert from 'node:assert/strict';
import { FolderMemories, FolderMemory } from './folder-memory.ts';

describe('the memory of a folder', () => {
  it('tells where in its files something stands, and looks for the lines of a file once', () => {
    let read = 0;
    const file = {
      uri: 'file:///work/a.log',
      name: '/work/a.log',
      title: 'a.log',
      get text() {
        read++;
        return 'one\ntwo\nthree\n';
      },
    };
    const memory = new FolderMemory(1, [file]);
    const lineOf = (start: number, document = file.name) =>
      memory.locate({ what: 'call', document, range: { start, end: start + 3 } })?.range.start.line;
    assert.deepEqual([lineOf(0), lineOf(4), lineOf(8)], [0, 1, 2]);
    assert.equal(lineOf(4, '/work/now.json'), undefined);
    assert.equal(read, 1);
  });

  it('is shared by documents for files that have not changed, until the last of them is closed', () => {
    const file = { uri: 'file:///work/a.log', name: '/work/a.log', title: 'a.log', text: 'one\n' };
    const memories = new FolderMemories();
    memories.keep('file:///work/now.json', [file]);
    assert.equal(memories.known({ ...file }), file);
    for (const other of [
      { ...file, text: 'two\n' },
      { ...file, title: 'logs/a.log' },
    ])
      assert.equal(memories.known(other), other);
    memories.forget('file:///work/now.json');
    assert.notEqual(memories.known({ ...file }), file);
  });
});
