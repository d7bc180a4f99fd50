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
    assert.deepEqual(
      [code, err],
      [
        2,
        `error: a.log: 2 chat requests there: name one, as in "chatmend extract a.log:2"
  1  line 2  openai-chat  $
  2  line 3  openai-chat  $
`,
      ],
    );
    assert.deepEqual(JSON.parse((await scene.run('extract', 'a.log:3')).out), body);
    assert.match((await scene.run('extract', 'a.log:1')).err, /no chat request there/);
  });

  it('prints the one of a number, and says by which way each is reached', async () => {
    const entries = [ORPHAN, ORPHAN].map((text) => ({ request: { postData: { text } } }));
    using scene = new Scene({ 'a.har': JSON.stringify({ log: { entries } }) });
    const { code, err } = await scene.run('extract', 'a.har');
    assert.equal(code, 2);
    assert.match(err, /name one, as in --payload 2\n/);
    assert.match(
      err,
      /\n {2}2 {2}line 1 {2}openai-chat {2}\$\.log\.entries\[1\]\.request\.postData\.text\n$/,
    );
    assert.deepEqual(JSON.parse((await scene.run('extract', '--payload', '2', 'a.har')).out), body);
    assert.equal((await scene.run('extract', '--payload', '3', 'a.har')).code, 2);
  });

  it('reads standard input', async () => {
    using scene = new Scene({});
    const { out } = await scene.runIn({ stdin: `sending {'body': '${ORPHAN}'}` }, 'extract', '-');
    assert.deepEqual(JSON.parse(out), body);
  });
});
