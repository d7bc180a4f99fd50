import assert from 'node:assert/strict';
import { inspect, type Options, repairRequest } from '../index.ts';

type Message = Record<string, unknown>;

const call = (id: string, args = '{}') => ({
  id,
  type: 'function',
  function: { name: 'look_up', arguments: args },
});
const calls = (...ids: string[]): Message => ({
  role: 'assistant',
  content: '',
  tool_calls: ids.map((id) => call(id)),
});
const result = (id: string, content: string): Message => ({ role: 'tool', tool_call_id: id, content });
const user = (content: string): Message => ({ role: 'user', content });
const answer = (content: string): Message => ({ role: 'assistant', content });

/** The messages afterwards, and what was done. */
function repaired(messages: Message[], options: Parameters<typeof repairRequest>[1]) {
  const { request, steps, remaining } = repairRequest(
    { model: 'gpt-4o', messages },
    { provider: 'openai', ...options },
  );
  return { messages: request.messages, steps, remaining, done: steps.map(({ strategy }) => strategy) };
}

describe('the policy', () => {
  const broken = [
    user('hi'),
    result('x', '1'),
    calls('a'),
    user('ok'),
    calls('b'),
    result('b', '2'),
    result('b', '3'),
  ];

  it('careful takes nothing that is a guess', () => {
    const { messages, done, remaining } = repaired(broken, { policy: 'careful' });
    assert.deepEqual(done, []);
    assert.equal(messages, broken);
    assert.equal(remaining.length, 3);
  });

  it('complete keeps every word, marked', () => {
    const { messages, done, remaining } = repaired(broken, { policy: 'complete' });
    assert.deepEqual(done, ['keep-as-user-message', 'insert-result', 'join-results']);
    assert.deepEqual(remaining, []);
    for (const word of ['1', '2', '3'])
      assert.match(JSON.stringify(messages), new RegExp(`"(.*\\\\n)?${word}[\\\\"]`));
  });

  it('minimal drops what does not fit, and lists it', () => {
    const { messages, steps, done, remaining } = repaired(broken, { policy: 'minimal' });
    assert.deepEqual(done, ['delete-result', 'drop-call', 'keep-first-result']);
    assert.deepEqual(messages, [user('hi'), user('ok'), calls('b'), result('b', '2')]);
    assert.deepEqual(
      steps.flatMap(({ drops }) => drops),
      ['the result of x', 'the call a', 'the second result of b'],
    );
    assert.deepEqual(remaining, []);
  });

  it('never takes the last message', () => {
    assert.deepEqual(repaired([result('x', '1')], { policy: 'minimal' }).done, ['keep-as-user-message']);
  });

  it('lets a strategy be named for a rule, and left to people', () => {
    const strategies = { 'duplicate-tool-result': 'keep-last-result', 'orphan-tool-result': 'none' };
    const { messages, done, remaining } = repaired(broken, { policy: 'complete', strategies });
    assert.deepEqual(done, ['insert-result', 'keep-last-result']);
    assert.deepEqual(messages.at(-1), result('b', '3'));
    assert.deepEqual(
      remaining.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
    assert.deepEqual(repaired(broken, { policy: 'careful', strategies }).done, []);
  });

  it('that nobody knows takes what is safe', () => {
    assert.deepEqual(repaired(broken, JSON.parse('{"policy": "wild"}')).done, []);
  });

  it('shows with every step the other ways there are', () => {
    const [step] = repaired(broken, { policy: 'complete' }).steps;
    assert.deepEqual(
      step?.alternatives.map(({ strategy }) => strategy),
      ['insert-missing-call', 'delete-result', 'trim-to-whole-round'],
    );
  });
});

describe('in a row to train on', () => {
  const row = (...messages: Message[]) => `${JSON.stringify({ messages })}\n`;
  const plan = (text: string, policy: 'careful' | 'complete' | 'minimal') =>
    inspect(text, { name: 'train.jsonl' }).plan(policy);

  it('arguments are decoded', () => {
    const twice = { ...calls('a'), tool_calls: [call('a', JSON.stringify('{"q":1}'))] };
    const once = { ...calls('a'), tool_calls: [call('a', '{"q":1}')] };
    const text = row(user('hi'), twice, result('a', '1'), answer('done'));
    const { text: after } = plan(text, 'careful');
    assert.equal(after, row(user('hi'), once, result('a', '1'), answer('done')));
  });

  it('nothing is invented: what would need it is left', () => {
    const text = row(user('hi'), answer('yes?'), user('look'), calls('a'), answer('done'));
    for (const policy of ['careful', 'complete'] as const) {
      const { text: after, remaining } = plan(text, policy);
      assert.equal(after, text);
      assert.deepEqual(
        remaining.map(({ rule }) => rule),
        ['unanswered-tool-call'],
      );
    }
  });

  it('is judged as a request where that is what it is said to be', () => {
    const text = row(user('hi'), calls('a'), answer('done'));
    const { steps, remaining } = inspect(text, { name: 'train.jsonl', context: 'request' }).plan('complete');
    assert.deepEqual([steps[0]?.strategy, remaining], ['insert-result', []]);
  });

  it('drops nothing out of the middle, not even under minimal', () => {
    const text = row(calls('a'), user('look'), answer('done'));
    const { text: after, remaining } = plan(text, 'minimal');
    assert.equal(after, text);
    assert.equal(remaining.length, 1);
  });

  it('minimal cuts to the last whole round that ends in an answer', () => {
    const text = row(user('hi'), answer('yes?'), user('look'), calls('a'), answer('done'));
    const { text: after, steps } = plan(text, 'minimal');
    assert.equal(after, row(user('hi'), answer('yes?')));
    assert.deepEqual(steps[0]?.drops, ['messages[2] to messages[4]']);
  });
});

describe('a history cut in the wrong place', () => {
  const fixes = (messages: Message[], options: Options = {}) => {
    const inspection = inspect(JSON.stringify({ model: 'gpt-4o', messages }), {
      provider: 'openai',
      ...options,
    });
    const [problem] = inspection.problems;
    return problem === undefined ? [] : inspection.fixes(problem);
  };

  it('can begin with the first whole round behind the fault; instructions stay', () => {
    const system = { role: 'system', content: 'Be brief.' };
    const rest = [user('next'), answer('yes')];
    const trim = fixes([system, result('x', '1'), answer('so'), ...rest]).find(
      ({ step }) => step.strategy === 'trim-to-whole-round',
    );
    assert.equal(trim?.title, 'Begin with messages[3] behind the instructions');
    assert.deepEqual(trim?.step.drops, ['messages[1] to messages[2]']);
  });

  it('can end with the last whole round before the fault', () => {
    const trim = fixes([
      user('hi'),
      calls('a'),
      result('a', '1'),
      answer('one'),
      calls('b', 'c'),
      result('b', '2'),
    ]).find(({ step }) => step.strategy === 'trim-to-whole-round');
    assert.equal(trim?.title, 'Trim to the last whole round');
    assert.deepEqual(trim?.step.keeps, ['messages[0] to messages[3]']);
    assert.deepEqual(trim?.step.drops, ['messages[4] to messages[5]']);
  });
});

describe('a dropped call', () => {
  const thinking = { ...calls('a'), reasoning_content: 'I should look it up.' };

  it('takes the reasoning behind it along', () => {
    const { messages, steps } = repaired([user('hi'), { ...thinking, content: 'Well.' }, user('ok')], {
      policy: 'minimal',
    });
    assert.deepEqual(messages, [user('hi'), { role: 'assistant', content: 'Well.' }, user('ok')]);
    assert.deepEqual(steps[0]?.drops, ['the call a', 'the reasoning behind it']);
  });

  it('takes a message along that holds nothing else', () => {
    const { messages } = repaired([user('hi'), thinking, user('ok')], { policy: 'minimal' });
    assert.deepEqual(messages, [user('hi'), user('ok')]);
  });

  it('leaves the reasoning where other calls remain', () => {
    const two = { ...thinking, tool_calls: [call('a'), call('b')] };
    const { messages } = repaired([user('hi'), two, result('a', '1'), user('ok')], { policy: 'minimal' });
    assert.deepEqual(messages[1], { ...thinking, tool_calls: [call('a')] });
  });
});

describe('the sentences of the repair', () => {
  it('can be worded; what is not known is left out, and the mark stays', () => {
    const texts = { noResult: 'Nothing is known of {tool}[ ({id})].', keptResult: 'From[ {tool}] {id}:' };
    const { messages } = repaired([result('x', '1'), calls('a'), user('ok')], { policy: 'complete', texts });
    assert.equal(messages[0]?.content, '[chatmend] From x:\n1');
    assert.equal(messages[2]?.content, '[chatmend] Nothing is known of look_up (a).');
  });

  it('are recognised when the real result is there, however they were worded then', () => {
    const texts = { noResult: 'Nothing is known of {tool}.' };
    const { messages: before } = repaired([calls('a'), user('ok')], { policy: 'complete', texts });
    const { messages, done } = repaired([...before.slice(0, 2), result('a', '1'), user('ok')], { texts });
    assert.deepEqual(done, ['drop-placeholder']);
    assert.deepEqual(messages, [calls('a'), result('a', '1'), user('ok')]);
  });

  it('that a tool only quotes are its own words', () => {
    const said = '[chatmend] No result was recorded for this tool call. Or so it said.';
    assert.deepEqual(repaired([calls('a'), result('a', said), result('a', '1')], {}).done, []);
  });
});
