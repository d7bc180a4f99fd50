import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { FIRST, LOGS, MENDED, SECOND, STREAM } from '../shared/testing/lost-turn.ts';
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

  describe('with --remember DIR', () => {
    const monday = `sent ${JSON.stringify(FIRST)}\n${STREAM.join('\n')}\n`;

    it('from another file of the folder, word for word', async () => {
      using scene = new Scene({ 'logs/monday.log': monday, 'now.json': JSON.stringify(SECOND) });
      assert.equal((await scene.run('fix', '--write', 'now.json')).code, 1);
      const { code, err } = await scene.run('fix', '--write', '--remember', 'logs', 'now.json');
      assert.match(err, /\n {2}Restore the call from line 7 of monday.log \(safe\)\n/);
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(scene.read('now.json')), MENDED);
    });

    it('the folder may hold the file itself', async () => {
      using scene = new Scene({ 'a.log': monday, 'b.json': JSON.stringify(SECOND) });
      const { err } = await scene.run('fix', '--remember', '.', '.');
      assert.match(err, /Restore the call from line 7 of a.log \(safe\)/);
    });

    it('of which none is the file itself, packed or not: what stands behind a request is no memory of it', async () => {
      const log = `${JSON.stringify(SECOND)}\n${monday}`;
      for (const [name, bytes] of [['a.log', log] as const, ['a.log.gz', gzipSync(log)] as const]) {
        using scene = new Scene({ [name]: bytes });
        assert.doesNotMatch((await scene.run('fix', '--remember', '.', name)).err, /Restore the call/, name);
      }
    });

    it('that is none is wrong usage', async () => {
      using scene = new Scene({ 'a.log': monday });
      const { code, err } = await scene.run('fix', '--remember', 'logs', 'a.log');
      assert.equal(code, 2);
      assert.match(err, /--remember logs is no folder/);
    });
  });
});
