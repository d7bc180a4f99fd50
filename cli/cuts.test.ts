import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('chatmend cuts', () => {
  it('lists where no call is torn from its result', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    const { code, out } = await scene.run('cuts', 'a.json');
    assert.equal(code, 0);
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^A history may be cut where no call is torn from its result/);
    assert.equal(lines[2], 'a.json:1');
    assert.deepEqual(
      lines.slice(4).map((line) => line.trim().split(/ {2,}/).slice(0, 4)),
      [
        ['before messages[0] (user)', '4', '0', '3'],
        ['before messages[1] (assistant)', '5', '1', '2'],
        ['at the end', '9', '3', '0'],
        [''],
      ],
    );
    assert.match(lines[4] ?? '', /before, behind$/);
  });

  it('looks at the payload of one line, and says where a history is broken', async () => {
    using scene = new Scene({ 'a.jsonl': `${SOUND}${ORPHAN}\n` });
    assert.doesNotMatch((await scene.run('cuts', 'a.jsonl:1')).out, /broken/);
    const second = (await scene.run('cuts', 'a.jsonl:2')).out;
    assert.match(second, /a\.jsonl:2\n {2}This history is broken/);
    assert.doesNotMatch(second, /a\.jsonl:1/);
    assert.equal((await scene.run('cuts', 'a.jsonl:7')).code, 2);
  });

  it('prints JSON', async () => {
    using scene = new Scene({ 'a.json': SOUND });
    const { payloads } = JSON.parse((await scene.run('cuts', '--format', 'json', 'a.json')).out);
    assert.deepEqual(payloads[0].cuts[0], {
      index: 0,
      role: 'user',
      line: 1,
      place: 'messages[0]',
      messagesBefore: 0,
      messagesBehind: 1,
      charactersBehind: 35,
      wholeBefore: true,
      wholeBehind: true,
    });
  });
});
