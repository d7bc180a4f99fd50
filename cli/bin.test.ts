import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Scene } from './testing/scene.ts';

const stub = readFileSync(new URL('./bin/chatmend.js', import.meta.url), 'utf8');

describe('the chatmend program', () => {
  it('says what to do where nothing is built yet', () => {
    using scene = new Scene({ 'package.json': '{"type": "module"}', 'bin/chatmend.js': stub });
    const { status, stderr } = spawnSync(process.execPath, [scene.path('bin/chatmend.js')], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /run "npm run build" in the checkout/);
  });

  it('loads what was built', () => {
    using scene = new Scene({
      'package.json': '{"type": "module"}',
      'bin/chatmend.js': stub,
      'dist/chatmend.js': 'process.exitCode = 1; console.log(process.argv.slice(2));',
    });
    const { status, stdout } = spawnSync(process.execPath, [scene.path('bin/chatmend.js'), 'check'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [1, "[ 'check' ]\n"]);
  });
});
