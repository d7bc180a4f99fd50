import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { Scene } from '../testing/scene.ts';
import { walk } from './walk.ts';

/** What a walk from `from` finds, relative to the scene. */
function found(scene: Scene, from = '.'): string[] {
  return [...walk(scene.path(from), () => false)].map(({ path }) => relative(scene.folder, path));
}

describe('walking a folder', () => {
  it('finds files that may hold payloads, sorted, with files before folders', () => {
    using scene = new Scene(
      Object.fromEntries(
        [
          'b.json',
          'a.JSONL',
          'c/d.jsonc',
          'c/a/x.ndjson',
          '.hidden/a.json',
          'readme.md',
          'run.txt',
          'a.json.bak',
          'json',
        ].map((path) => [path, '']),
      ),
    );
    assert.deepEqual(found(scene), [
      'a.JSONL',
      'b.json',
      'readme.md',
      '.hidden/a.json',
      'c/d.jsonc',
      'c/a/x.ndjson',
    ]);
  });

  it('leaves packages, version control and symbolic links alone', () => {
    using scene = new Scene({
      'a.json': '',
      'node_modules/x/a.json': '',
      'sub/node_modules/a.json': '',
      '.git/a.json': '',
      'sub/b.json': '',
    });
    symlinkSync('..', scene.path('sub/loop'));
    symlinkSync('a.json', scene.path('link.json'));
    assert.deepEqual(found(scene), ['a.json', 'sub/b.json']);
  });

  it('hears every .gitignore: nearer ones over farther ones', () => {
    using scene = new Scene({
      '.gitignore': '*.log.json\n/out/\n!keep.log.json\nbuild',
      'a.log.json': '',
      'keep.log.json': '',
      'out/a.json': '',
      'sub/out/a.json': '',
      'sub/build/a.json': '',
      'sub/.gitignore': '!b.log.json\nsecret*',
      'sub/b.log.json': '',
      'sub/c.log.json': '',
      'sub/secret.json': '',
      'sub/deep/secrets.json': '',
      'secret.json': '',
    });
    assert.deepEqual(found(scene), ['keep.log.json', 'secret.json', 'sub/b.log.json', 'sub/out/a.json']);
  });

  it('hears those above as far as the repository goes', () => {
    using scene = new Scene({
      '.gitignore': '*.json',
      'repo/.gitignore': 'x.json',
      'repo/sub/x.json': '',
      'repo/sub/y.json': '',
    });
    mkdirSync(scene.path('repo/.git'));
    assert.deepEqual(found(scene, 'repo/sub'), ['repo/sub/y.json']);
  });

  it('enters an ignored folder that is named', () => {
    using scene = new Scene({
      '.gitignore': 'out\n*.tmp.json',
      'out/a.json': '',
      'out/sub/b.json': '',
      'out/.gitignore': 'c.json',
      'out/c.json': '',
    });
    mkdirSync(scene.path('.git'));
    assert.deepEqual(found(scene, 'out'), ['out/a.json', 'out/sub/b.json']);
  });
});
