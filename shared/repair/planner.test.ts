import assert from 'node:assert/strict';
import { inspect } from '../inspect.ts';

const call = (id: string | undefined, name = 'f') => ({
  ...(id === undefined ? {} : { id }),
  type: 'function',
  function: { name, arguments: '{}' },
});
const calls = (...list: object[]) => ({ role: 'assistant', content: '', tool_calls: list });
const result = (id: string | undefined, content: string) => ({
  role: 'tool',
  ...(id === undefined ? {} : { tool_call_id: id }),
  content,
});

/** Plans `messages` completely; the messages afterwards, and by which strategies, round by round. */
function complete(messages: readonly unknown[], provider?: string) {
  const options = provider === undefined ? {} : { provider };
  const plan = inspect(JSON.stringify({ messages }), options).plan('complete');
  const rounds: string[][] = [];
  for (const { round, strategy } of plan.steps) {
    rounds[round] ??= [];
    rounds[round].push(strategy);
  }
  return { messages: JSON.parse(plan.text).messages as unknown[], rounds, remaining: plan.remaining };
}

describe('planning a repair', () => {
  it('what concerns one turn is done step by step: the id first, then whose result is missing', () => {
    const { messages, rounds, remaining } = complete(
      [calls(call('a'), call('b'), call('a')), result('b', '1'), result('a', '2')],
      'openai',
    );
    assert.deepEqual(rounds, [['renumber-call'], ['insert-result']]);
    assert.deepEqual(remaining, []);
    assert.equal(messages.length, 4);
  });

  it('a call that shares its id gets a new one, also where its result names none', () => {
    const { messages, remaining } = complete(
      [calls(call('a'), call('a')), result('a', '1'), result(undefined, '2')],
      'openai',
    );
    assert.deepEqual(messages, [
      calls(call('a'), call('a_qjcfv3')),
      result('a', '1'),
      result('a_qjcfv3', '2'),
    ]);
    assert.deepEqual(remaining, []);
  });

  it('a call without id and the result beside it are one cause, and get one step', () => {
    for (const provider of ['openai', 'mistral', undefined]) {
      const { messages, rounds, remaining } = complete(
        [calls(call(undefined)), result('abcDEF123', '1')],
        provider,
      );
      assert.deepEqual(rounds, [['fill-call-id']]);
      assert.deepEqual(messages, [
        calls({ type: 'function', function: { name: 'f', arguments: '{}' }, id: 'abcDEF123' }),
        result('abcDEF123', '1'),
      ]);
      assert.deepEqual(remaining, []);
    }
  });

  it('a role of another framework hides no calls', () => {
    const { messages, rounds } = complete([{ ...calls(call('a')), role: 'ai' }, result('a', '1')], 'openai');
    assert.deepEqual(rounds, [['rename-role']]);
    assert.deepEqual(messages, [calls(call('a')), result('a', '1')]);
  });

  it('what cannot be repaired stops nothing else', () => {
    const { rounds, remaining } = complete(
      [{ role: 'user', content: 'Hi' }, 'Hm', { role: 'user', content: null }],
      'openai',
    );
    assert.deepEqual(rounds, [['add-empty-content']]);
    assert.deepEqual(
      remaining.map((problem) => problem.rule),
      ['unknown-role'],
    );
  });

  it('goes on where only the next round helps', () => {
    const { messages, rounds, remaining } = complete(
      [calls(call('a'), call('b')), result(undefined, '1')],
      'openai',
    );
    assert.deepEqual(rounds, [['keep-as-user-message'], ['insert-result']]);
    assert.deepEqual(remaining, []);
    assert.equal(messages.length, 4);
  });

  it('writes no content that is refused as well', () => {
    const { messages, remaining } = complete([{ role: 'user', content: 'Hi' }, { role: 'assistant' }]);
    assert.deepEqual(messages, [{ role: 'user', content: 'Hi' }]);
    assert.deepEqual(remaining, []);
  });

  it('judges what it leaves as it would be found: a row without its last answer is a request', () => {
    const omitted = { role: 'assistant', tool_calls: [call('a')] };
    const row = [omitted, result('a', '1'), { role: 'assistant', content: '' }];
    const text = `${JSON.stringify({ messages: row })}\n`;
    const plan = inspect(text, { languageId: 'jsonl' }).plan('complete');
    assert.deepEqual(inspect(plan.text, { languageId: 'jsonl' }).plan('complete').steps, []);
  });

  it('joins many results of one call at once, in their order', () => {
    const results = Array.from({ length: 8 }, (_, index) => result('a', `said ${index}`));
    const { messages, rounds } = complete([calls(call('a')), ...results], 'openai');
    assert.equal(rounds.length, 1);
    assert.equal(messages.length, 2);
    const { content } = messages[1] as { content: string };
    assert.deepEqual(
      content.match(/said \d/g),
      results.map((one) => one.content),
    );
  });
});
