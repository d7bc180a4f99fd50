import assert from 'node:assert/strict';
import { Scene } from './testing/scene.ts';

/** A training row whose assistant calls a tool with these arguments, and whether the result is there. */
function row(args: unknown, answered: boolean, extra: object = {}): string {
  const call = { id: 'call_1', type: 'function', function: { name: 'read', arguments: args } };
  return JSON.stringify({
    messages: [
      { role: 'user', content: 'Are you there?' },
      { role: 'assistant', content: 'I am.' },
      { role: 'user', content: 'Read it.' },
      { role: 'assistant', content: '', tool_calls: [call] },
      ...(answered ? [{ role: 'tool', tool_call_id: 'call_1', content: 'It says: grüß dich.' }] : []),
      { role: 'user', content: 'Thanks.' },
      { role: 'assistant', content: 'Any time.' },
    ],
    ...extra,
  });
}

const SOUND = row('{}', true);
const TORN = row('{}', false, { note: 'é  kept as it is' });
const FILE = `${SOUND}\n${TORN}\n${row('{}', true)}\r\n${TORN}\r\n`;
const FLAGS = ['fix', '--provider', 'openai', '--rejects', 'left.jsonl'];

describe('chatmend fix --rejects', () => {
  it('takes rows with errors out, byte for byte, behind those that were set aside before', async () => {
    using scene = new Scene({ 'a.jsonl': FILE, 'left.jsonl': '{"earlier": true}' });
    const { code, err } = await scene.run(...FLAGS, '--write', 'a.jsonl');
    assert.equal(code, 0);
    assert.equal(scene.read('a.jsonl'), `${SOUND}\n${SOUND}\r\n`);
    assert.equal(scene.read('left.jsonl'), `{"earlier": true}\n${TORN}\n${TORN}\r\n`);
    assert.match(err, /2 rows set aside\. No problems remain\.\n$/);
  });

  it('works with --stdout, and makes no file where nothing is set aside', async () => {
    using scene = new Scene({ 'a.jsonl': FILE, 'sound.jsonl': `${SOUND}\n` });
    assert.equal((await scene.run(...FLAGS, '--stdout', 'sound.jsonl')).out, `${SOUND}\n`);
    assert.throws(() => scene.read('left.jsonl'));
    assert.equal((await scene.run(...FLAGS, '--stdout', 'a.jsonl')).out, `${SOUND}\n${SOUND}\r\n`);
    assert.equal(scene.read('left.jsonl'), `${TORN}\n${TORN}\r\n`);
    assert.equal(scene.read('a.jsonl'), FILE);
  });

  it('leaves a document alone that has no rows, and the file of the rejects itself', async () => {
    const pretty = JSON.stringify(JSON.parse(TORN), null, 2);
    using scene = new Scene({ 'a.json': pretty, 'left.jsonl': `${TORN}\n` });
    const { code, err } = await scene.run(...FLAGS, '--write', '.');
    assert.equal(code, 2);
    assert.match(err, /a\.json: not written: --rejects takes rows of JSON Lines, and this is none/);
    assert.match(err, /left\.jsonl: left alone: it is the file of --rejects/);
    assert.deepEqual([scene.read('a.json'), scene.read('left.jsonl')], [pretty, `${TORN}\n`]);
  });

  it('spells arguments as text, cuts what minimal can cut, sets aside the rest: nothing is invented', async () => {
    const never = ['--strategy', 'unanswered-tool-call=none'];
    using scene = new Scene({ 'a.jsonl': FILE });
    const cut = await scene.run(...FLAGS, '--policy', 'minimal', '--stdout', 'a.jsonl');
    assert.equal(cut.out.trimEnd().split('\n').length, 4);
    assert.doesNotMatch(cut.out, /chatmend/);
    scene.write('object.jsonl', `${row({}, true)}\n`);
    const spelled = await scene.run(...FLAGS, '--policy', 'minimal', '--stdout', 'object.jsonl');
    assert.equal(spelled.out, `${SOUND}\n`);
    const aside = await scene.run(...FLAGS, '--policy', 'minimal', ...never, '--stdout', 'a.jsonl');
    assert.equal(aside.out, `${SOUND}\n${SOUND}\r\n`);
  });
});
