import assert from 'node:assert/strict';
import { applyPatch, type Operation } from 'rfc6902';
import type { PlansJson } from './report/plan-json.ts';
import { ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('chatmend fix --plan', () => {
  it('prints steps, what they do to words, other ways and the JSON Patch', async () => {
    using scene = new Scene({ 'a.json': `{"body": ${ORPHAN}}`, 'b.json': '{"no": "request"}' });
    const { code, out } = await scene.run('fix', '--plan', '--policy', 'minimal');
    assert.equal(code, 0);
    const { version, files }: PlansJson = JSON.parse(out);
    assert.deepEqual(
      [version, files.map(({ path, policy }) => [path, policy])],
      [1, [['a.json', 'minimal']]],
    );
    const [step] = files[0]?.steps ?? [];
    assert.ok(step);
    const { alternatives, ...own } = step;
    assert.deepEqual(own, {
      record: 1,
      pointer: '/body',
      round: 0,
      strategy: 'delete-result',
      title: 'Delete this result',
      safety: 'unsafe',
      reason: 'What the tool said is lost.',
      answers: [{ rule: 'orphan-tool-result', pointer: '/messages/0' }],
      operations: [{ op: 'remove', at: '/messages/0' }],
      keeps: [],
      moves: [],
      marks: [],
      invents: [],
      drops: ['the result of call_1'],
    });
    assert.deepEqual(
      alternatives.map(({ strategy, drops }) => [strategy, drops.length > 0]),
      [
        ['keep-as-user-message', false],
        ['insert-missing-call', false],
      ],
    );
    assert.deepEqual(files[0]?.patches, [
      { record: 1, path: [], patch: [{ op: 'remove', path: '/body/messages/0' }] },
    ]);
    assert.equal(scene.read('a.json'), `{"body": ${ORPHAN}}`);
  });

  it('tells what would remain, and where', async () => {
    using scene = new Scene({ 'a.jsonl': `${SOUND}{"body": ${ORPHAN}}\n` });
    const { code, out } = await scene.run('fix', '--plan');
    const [remaining] = (JSON.parse(out) as PlansJson).files[0]?.remaining ?? [];
    const { message, ...rest } = remaining ?? { message: '' };
    assert.match(message, /no earlier message makes that call/);
    assert.deepEqual(
      [code, rest],
      [
        1,
        {
          rule: 'orphan-tool-result',
          severity: 'error',
          record: 2,
          pointer: '/body/messages/0',
          line: 2,
          column: 41,
        },
      ],
    );
  });

  for (const policy of ['complete', 'minimal']) {
    it(`has patches that do what --stdout prints (${policy})`, async () => {
      const rows = [ORPHAN, SOUND.trim(), `{"body": ${ORPHAN}}`];
      using scene = new Scene({ 'a.jsonl': rows.join('\n') });
      const { files }: PlansJson = JSON.parse((await scene.run('fix', '--plan', '--policy', policy)).out);
      const values = rows.map((row) => JSON.parse(row));
      for (const { record, patch } of files[0]?.patches ?? []) {
        const results = applyPatch(values[record - 1], structuredClone(patch) as Operation[]);
        assert.deepEqual(new Set(results), new Set([null]));
      }
      const { out } = await scene.run('fix', '--stdout', '--policy', policy, 'a.jsonl');
      assert.deepEqual(
        values,
        out.split('\n').map((row) => JSON.parse(row)),
      );
      assert.equal(files[0]?.patches.length, 2);
    });
  }

  it('is JSON also where nothing is found', async () => {
    using scene = new Scene();
    assert.deepEqual(JSON.parse((await scene.run('fix', '--plan')).out), { version: 1, files: [] });
  });

  it('tells why nothing can be written where a payload stands', async () => {
    using scene = new Scene({ 'a.log': `200:7:content;${Buffer.byteLength(ORPHAN)}:${ORPHAN},\n` });
    const why = /length of everything is written in front of it/;
    assert.match((await scene.run('check', 'a.log')).out, why);
    const { out, err } = await scene.run('fix', '--unsafe', 'a.log');
    assert.match(out + err, why);
  });
});
