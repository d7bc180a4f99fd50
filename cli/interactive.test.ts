import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

/** Three results whose calls are gone. */
const THREE = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    ...['a', 'b', 'c'].flatMap((id) => [
      { role: 'tool', tool_call_id: id, content: `Result ${id}` },
      { role: 'user', content: 'Thanks!' },
    ]),
  ],
});

/** What stands in a.json, and what was asked, after these answers. */
async function answered(text: string, answers: string[], ...flags: string[]) {
  using scene = new Scene({ 'a.json': text });
  const { code, out, err } = await scene.runIn({ answers }, 'fix', '--interactive', ...flags, 'a.json');
  assert.equal(out, '');
  return { code, err, text: scene.read('a.json') };
}

/** Ids of the results that are still there. */
const ids = (text: string): string[] =>
  Array.from(text.matchAll(/"tool_call_id":"(\w)"/g), ([, id]) => `${id}`);

describe('chatmend fix --interactive', () => {
  it('shows the problem, the step and its price, and writes after one last question', async () => {
    const { code, err, text } = await answered(NO_CONTENT, ['y', 'y']);
    assert.equal(code, 0);
    assert.equal(text, NO_CONTENT.replace('"assistant",\n', '"assistant",\n      "content": "",\n'));
    assert.match(err, /a\.json:7:7: warning\[missing-content\]: /);
    assert.match(err, /1 {2}Add empty content \(safe\)\. The message says what it said before\./);
    assert.match(err, /^\+ {6}"content": "",$/m);
    assert.match(err, /Take it\? .*Write 1 step to 1 file\? \[y, n\] Wrote a\.json\.\n$/s);
  });

  it('writes nothing where the last answer is no, or never comes', async () => {
    for (const answers of [['y', 'n'], ['y'], []]) {
      assert.equal((await answered(ORPHAN, answers)).text, ORPHAN);
    }
    assert.equal((await answered(ORPHAN, ['y', 'n'])).code, 1);
  });

  it('looks at another way and takes that', async () => {
    const { text, err } = await answered(ORPHAN, ['3', 'y'], '--write');
    assert.match(
      err,
      /3 {2}Delete this result \(unsafe\)\. What the tool said is lost\.\n {5}drops the result/,
    );
    assert.equal(JSON.parse(text).messages.length, 1);
  });

  it('shows first what the policy would take', async () => {
    const { text } = await answered(ORPHAN, ['y'], '--write', '--policy', 'minimal');
    assert.equal(JSON.parse(text).messages.length, 1);
  });

  it('leaves alone what is skipped, also when messages in front of it go', async () => {
    assert.deepEqual(ids((await answered(THREE, ['n', 'y'], '--write', '--policy', 'minimal')).text), [
      'a',
      'c',
    ]);
    const { text } = await answered(THREE, ['y', 'n', 'y'], '--write', '--policy', 'minimal');
    assert.deepEqual(ids(text), ['b']);
  });

  it('takes all like it without asking, in this file and the next', async () => {
    using scene = new Scene({ 'a.json': THREE, 'b.json': ORPHAN, 'c.json': SOUND });
    const answers = ['a', 'y'];
    const { code, err } = await scene.runIn({ answers }, 'fix', '--interactive');
    assert.equal(code, 0);
    assert.equal(err.match(/Take it\?/g)?.length, 1);
    assert.match(err, /Write 4 steps to 2 files\?/);
    assert.equal((await scene.run('check')).code, 0);
  });

  it('keeps what was taken before it is told to quit', async () => {
    const { text, code } = await answered(THREE, ['y', 'q', 'y'], '--policy', 'minimal');
    assert.deepEqual([code, ids(text)], [1, ['b', 'c']]);
  });

  it('explains the answers, and crops long lines around the change', async () => {
    const long = ORPHAN.replace('Thanks!', 'Thanks! '.repeat(100));
    const { err } = await answered(long, ['?', 'huh', 'q'], '--policy', 'complete');
    assert.equal(err.match(/y {2}take it/g)?.length, 2);
    const changed = err.split('\n').filter((line) => /^[+-]/.test(line));
    assert.ok(changed.length === 2 && changed.every((line) => line.length <= 100), changed.join('\n'));
    assert.match(changed[1] ?? '', /"role":"user",.*\[chatmend/);
  });
});
