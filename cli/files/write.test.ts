import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Scene } from '../testing/scene.ts';
import { readSource, type Source } from './read.ts';
import { writeSource } from './write.ts';

function sourceAt(scene: Scene, path: string): Source {
  const result = readSource(scene.path(path), path);
  assert.ok(result.kind === 'source');
  return result.source;
}

describe('writing a repaired file', () => {
  it('refuses when someone else changed it meanwhile, and leaves nothing behind', () => {
    using scene = new Scene({ 'a.json': 'before' });
    const source = sourceAt(scene, 'a.json');
    scene.write('a.json', 'theirs');
    assert.equal(writeSource(source, 'ours'), 'it was changed meanwhile: run the command again');
    assert.equal(scene.read('a.json'), 'theirs');
    assert.deepEqual(readdirSync(scene.folder), ['a.json']);
  });

  it('refuses text that UTF-8 cannot hold', () => {
    using scene = new Scene({ 'a.json': 'before' });
    assert.match(writeSource(sourceAt(scene, 'a.json'), 'half \ud83d') ?? '', /half a character/);
    assert.equal(scene.read('a.json'), 'before');
  });

  it('says when the file is gone', () => {
    using scene = new Scene({ 'a.json': 'before' });
    const source = sourceAt(scene, 'a.json');
    scene[Symbol.dispose]();
    assert.match(writeSource(source, 'ours') ?? '', /no such file/);
  });
});
