import assert from 'node:assert/strict';
import { LOGS, MENDED, SECOND } from '../shared/testing/lost-turn.ts';
import { Scene } from './testing/scene.ts';

describe('chatmend fix on a log that remembers what a request lost', () => {
  for (const [name, log] of Object.entries(LOGS)) {
    it(`puts it back: ${name}`, async () => {
      using scene = new Scene({ [name]: log(SECOND) });
      const way = name.endsWith('.har') ? ['--unsafe'] : [];
      const { err } = await scene.run('fix', '--write', ...way, name);
      assert.match(err, /\n {2}Restore the call from line \d+ \((safe|unsafe)\)\n/);
      assert.equal(scene.read(name), log(MENDED));
    });
  }
});
