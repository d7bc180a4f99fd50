import assert from 'node:assert/strict';
import { ORPHAN, Scene } from './testing/scene.ts';

/** Contents of the messages that `chatmend fix --stdout` prints. */
async function contents(...flags: string[]): Promise<unknown[]> {
  using scene = new Scene({ 'a.json': ORPHAN });
  const { out } = await scene.run('fix', '--stdout', 'a.json', ...flags);
  return JSON.parse(out).messages.map((message: { content: unknown }) => message.content);
}

const KEPT = '[chatmend] Result of tool call call_1, which answers no open call in this history:\n22 °C';

describe('chatmend fix by policy', () => {
  it('careful takes safe steps only, complete keeps every word, minimal drops what does not fit', async () => {
    assert.deepEqual(await contents('--policy', 'careful'), ['22 °C', 'Thanks!']);
    assert.deepEqual(await contents('--policy', 'complete'), [KEPT, 'Thanks!']);
    assert.deepEqual(await contents('--policy', 'complete', '--unsafe'), [KEPT, 'Thanks!']);
    assert.deepEqual(await contents('--policy', 'minimal'), ['Thanks!']);
  });

  it('answers a rule the way that is asked for', async () => {
    assert.deepEqual(await contents('--unsafe', '--strategy', 'orphan-tool-result=delete-result'), [
      'Thanks!',
    ]);
    assert.deepEqual(await contents('--unsafe', '--strategy=orphan-tool-result=insert-missing-call'), [
      '',
      '22 °C',
      'Thanks!',
    ]);
    const left = ['--strategy', 'orphan-tool-result=none'];
    assert.deepEqual(await contents('--policy', 'minimal', ...left), ['22 °C', 'Thanks!']);
  });

  it('says so where the way that is asked for is not open, and another is taken', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const way = ['--strategy', 'orphan-tool-result=trim-to-whole-round'];
    const { err } = await scene.run('fix', '--unsafe', ...way);
    assert.match(
      err,
      /Keep this result .*\n.*\n {4}in place of trim-to-whole-round, which is not open here\n/,
    );
    const { out } = await scene.run('fix', '--plan', '--unsafe', ...way);
    assert.equal(JSON.parse(out).files[0].steps[0].insteadOf, 'trim-to-whole-round');
    const other = ['--strategy', 'orphan-tool-result=drop-server-result'];
    assert.match(
      (await scene.run('fix', '--unsafe', ...other)).err,
      /drop-server-result, which is not open here/,
    );
  });

  it('names the same policy and ways in the command that carries it out', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const way = ['--strategy', 'orphan-tool-result=keep-as-user-message'];
    const { err } = await scene.run('fix', '--policy', 'minimal', ...way);
    assert.ok(err.includes(`Run "chatmend fix --policy minimal --write ${way.join(' ')} ." to`), err);
  });

  it('tells the strategies of a rule', async () => {
    using scene = new Scene();
    const { out } = await scene.run('explain', 'unanswered-tool-call');
    const ways = /\nWays to mend it, best first\n\n((?:[- ] .*\n)+)/.exec(out)?.[1] ?? '';
    const named = [...ways.matchAll(/^- ([\w-]+):/gm)].map((match) => match[1]);
    assert.deepEqual(named, [
      'merge-neighbours',
      'take-result',
      'move-to-call',
      'insert-result',
      'drop-call',
      'trim-to-whole-round',
    ]);
  });
});

/** Two things are wrong: a result without its call, and a call without its result. */
const TORN = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    { role: 'tool', tool_call_id: 'call_1', content: '22 °C' },
    { role: 'user', content: 'Thanks! Read it.' },
    {
      role: 'assistant',
      content: '',
      tool_calls: [{ id: 'call_2', type: 'function', function: { name: 'read', arguments: '{}' } }],
    },
    { role: 'user', content: 'And?' },
  ],
});

describe('the plan in words', () => {
  it('lists and counts what minimal loses', async () => {
    using scene = new Scene({ 'a.json': TORN });
    const { err } = await scene.run('fix', '--policy', 'minimal');
    assert.equal(
      err,
      `a.json: 2 steps
  Delete this result (unsafe)
    What the tool said is lost.
    answers orphan-tool-result at /messages/0
    drops the result of call_1
    other ways: keep-as-user-message, insert-missing-call, trim-to-whole-round
  Drop this call (unsafe)
    The call and its arguments are lost.
    answers unanswered-tool-call at /messages/2/tool_calls/0
    drops the call call_2
    other ways: insert-result, trim-to-whole-round
Would change 1 file in 2 steps: 2 drop something. No problems remain.
Run "chatmend fix --policy minimal --write ." to carry it out.
`,
    );
  });

  it('says before it writes what would still stand', async () => {
    using scene = new Scene({ 'a.json': TORN });
    const { code, err } = await scene.run(
      ...['fix', '--write', '--unsafe', '--strategy', 'unanswered-tool-call=none'],
    );
    assert.equal(code, 1);
    assert.match(
      err,
      / {2}After this: 1 error remains:\n {4}error\[unanswered-tool-call\]: .* \(a\.json:1:\d+\)\nChanged 1 file in 1 step\. Left: 1 error\./,
    );
  });

  it('explains a kind of step once', async () => {
    using scene = new Scene({ 'a.jsonl': `${TORN}\n${TORN}\n` });
    const { err } = await scene.run('fix', '--policy', 'minimal');
    assert.equal(err.match(/What the tool said is lost/g)?.length, 1);
    assert.equal(err.match(/drops the result of call_1/g)?.length, 2);
    assert.match(err, /in 4 steps: 4 drop something\./);
  });

  it('follows the project file where no flag speaks', async () => {
    const project = JSON.stringify({ policy: 'minimal', texts: { keptResult: 'From {id}:' } });
    using scene = new Scene({ 'a.json': ORPHAN, 'chatmend.json': project });
    const said = async (...flags: string[]) => {
      const { out } = await scene.run('fix', '--stdout', 'a.json', ...flags);
      return JSON.parse(out).messages.map((message: { content: unknown }) => message.content);
    };
    assert.deepEqual(await said(), ['Thanks!']);
    assert.deepEqual(await said('--policy', 'careful'), ['22 °C', 'Thanks!']);
    assert.deepEqual(await said('--unsafe'), ['[chatmend] From call_1:\n22 °C', 'Thanks!']);
  });

  it('says what can be done about rows to train on, and repairs them as requests where that is what they are', async () => {
    const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
    const messages = [
      { role: 'user', content: 'Look it up.' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'assistant', content: 'Done.' },
    ];
    using scene = new Scene({ 'rows.jsonl': `${JSON.stringify({ messages })}\n` });
    const { err } = await scene.run('fix', '--unsafe', '--provider', 'openai', 'rows.jsonl');
    assert.match(err, /Rows to train on get no invented words/);
    const flags = ['--unsafe', '--provider', 'openai', '--context', 'request', '--stdout', 'rows.jsonl'];
    const { out } = await scene.run('fix', ...flags);
    assert.match(out, /No result was recorded/);
  });
});
