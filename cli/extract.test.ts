import assert from 'node:assert/strict';
import { ORPHAN, Scene } from './testing/scene.ts';

const body = JSON.parse(ORPHAN) as unknown;

describe('chatmend extract', () => {
  it('prints a request out of a string in a log line', async () => {
    using scene = new Scene({ 'a.log': `INFO sent ${JSON.stringify({ body: ORPHAN })} (1)\n` });
    const { code, out } = await scene.run('extract', 'a.log');
    assert.equal(code, 0);
    assert.equal(out, `${JSON.stringify(body, null, 2)}\n`);
  });

  it('prints the one of a line, and says which there are where it is not told', async () => {
    using scene = new Scene({ 'a.log': `INFO start\nINFO sent ${ORPHAN}\nINFO sent ${ORPHAN}\n` });
    const { code, err } = await scene.run('extract', 'a.log');
    assert.equal(code, 2);
    assert.match(err, /2 chat requests there, in lines 2, 3: name one, as in "chatmend extract a\.log:2"/);
    assert.deepEqual(JSON.parse((await scene.run('extract', 'a.log:3')).out), body);
    assert.match((await scene.run('extract', 'a.log:1')).err, /no chat request there/);
  });

  it('reads standard input', async () => {
    using scene = new Scene({});
    const { out } = await scene.runIn({ stdin: `sending {'body': '${ORPHAN}'}` }, 'extract', '-');
    assert.deepEqual(JSON.parse(out), body);
  });
});
