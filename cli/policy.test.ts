import assert from 'node:assert/strict';
import { ORPHAN, Scene } from './testing/scene.ts';

/** Contents of the messages that `chatmend fix --stdout` prints. */
async function contents(...flags: string[]): Promise<unknown[]> {
  using scene = new Scene({ 'a.json': ORPHAN });
  const { out } = await scene.run('fix', '--stdout', 'a.json', ...flags);
  return JSON.parse(out).messages.map((message: { content: unknown }) => message.content);
}

const KEPT = '[chatmend] Result of tool call call_1, whose call is not in this history:\n22 °C';

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

  it('names the same policy and ways in the command that carries it out', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const way = ['--strategy', 'orphan-tool-result=keep-as-user-message'];
    const { err } = await scene.run('fix', '--policy', 'minimal', ...way);
    assert.ok(err.includes(`Run "chatmend fix --policy minimal --write ${way.join(' ')} ." to`), err);
  });

  it('tells the strategies of a rule', async () => {
    using scene = new Scene();
    assert.match(
      (await scene.run('rules', 'unanswered-tool-call')).out,
      /^ {2}Strategies, best first: move-to-call, insert-result, drop-call, trim-to-whole-round\.$/m,
    );
  });
});
