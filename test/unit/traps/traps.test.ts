import assert from 'node:assert/strict';
import { applyEdits, inspect } from '@chatmend/engine';
import {
  asks,
  call,
  careful,
  complete,
  kept,
  mended,
  NOTHING,
  says,
  tells,
  textOf,
  untouched,
  user,
} from './history-text.ts';

const hi = user('Hi');
const done = says('Done.');

describe('traps other repairs fell into', () => {
  it('01 an id is used again and answered again: nothing is wrong', () => {
    untouched([hi, asks('c'), tells('c', '1'), user('More'), asks('c'), tells('c', '2'), done]);
  });

  it('02 an id is used again, and only the first call has its result', () => {
    const before = [hi, asks('c'), tells('c', '1'), user('More'), asks('c'), done];
    careful(before, before, ['unanswered-tool-call']);
    complete(before, [...before.slice(0, 5), tells('c', NOTHING), done]);
  });

  it('03 all calls have one id: nothing is wrong', () => {
    untouched([hi, asks('c'), tells('c', '1'), asks('c'), tells('c', '2'), asks('c'), tells('c', '3'), done]);
  });

  it('04 two calls of one message have one id: the second is renamed on both sides', () => {
    const before = [hi, asks('c', call('c', 'f')), tells('c', '1'), tells('c', '2'), done];
    careful(before, before, ['duplicate-tool-call-id']);
    complete(before, [hi, asks('c', call('c~1', 'f')), tells('c', '1'), tells('c~1', '2'), done]);
  });

  it('05 the user speaks between a call and its result: nobody loses a word', () => {
    complete(
      [hi, asks('a', 'b'), tells('a', '1'), user('Hurry'), tells('b', '2'), done],
      [hi, asks('a', 'b'), tells('a', '1'), tells('b', '2'), user('Hurry'), done],
    );
  });

  it('06 one open call beside one foreign result: to answer the call is offered, and never taken carelessly', () => {
    const before = [hi, asks('a'), tells('x', '1'), done];
    careful(before, before, ['orphan-tool-result']);
    complete(before, [hi, asks('a'), tells('a', '1'), done]);
    const inspection = inspect(textOf(before), { provider: 'openai' });
    const [problem, ...others] = inspection.problems;
    assert.ok(problem !== undefined && others.length === 0);
    assert.equal(inspection.fixes(problem)[0]?.title, 'Answer a instead');
  });

  for (const [first, second] of [
    ['22 C', '23 C'],
    ['23 C', '22 C'],
  ] as const) {
    it(`07 a call has two results, ${first} and ${second}: both are kept in one, in order`, () => {
      const before = [hi, asks('a'), tells('a', first), tells('a', second), done];
      careful(before, before, ['duplicate-tool-result']);
      const both = `${first}\n[chatmend] A second result of the same call:\n${second}`;
      complete(before, [hi, asks('a'), tells('a', both), done]);
    });
  }

  it('07 a call has the same result twice: one goes', () => {
    const before = [hi, asks('a'), tells('a', '22 C'), tells('a', '22 C'), done];
    careful(before, [hi, asks('a'), tells('a', '22 C'), done], []);
  });

  for (const content of ['"Never mind"', '[{"type": "text", "text": "Never mind"}]']) {
    it(`08 a result is added in front of a user who says ${content}: those words stay as they are`, () => {
      const next = `{"role": "user", "content": ${content}}`;
      complete([hi, asks('a'), next], [hi, asks('a'), tells('a', NOTHING), next]);
    });
  }

  it('11 dropping results would leave no message: it is not done', () => {
    const lone = textOf([tells('x', '1')]);
    assert.deepEqual(mended(lone, 'minimal'), { text: textOf([kept('x', '1')]), remaining: [] });
  });

  it('12 tools the provider ran itself need no result', () => {
    const ran = '"executed_tools": [{"index": 0, "type": "search", "arguments": "{}", "output": "sunny"}]';
    untouched([hi, `{"role": "assistant", "content": "Sunny.", ${ran}}`, user('Thanks')], {
      provider: 'groq',
    });
  });

  it('13 reasoning goes with the call it led to', () => {
    const thinks = `{"role": "assistant", "content": "Let me see.", "reasoning_content": "I look it up.", "tool_calls": [${call('a')}]}`;
    const { text } = mended(textOf([hi, thinks, user('More')]), 'minimal');
    assert.equal(text, textOf([hi, says('Let me see.'), user('More')]));
  });

  it('14 results that are added stand in the order of their calls', () => {
    complete(
      [hi, asks('z', 'm', 'a'), tells('m', '1'), done],
      [hi, asks('z', 'm', 'a'), tells('m', '1'), tells('z', NOTHING), tells('a', NOTHING), done],
    );
  });

  const broken = [
    tells('gone', '0'),
    hi,
    asks('a', 'b'),
    tells('b', '2'),
    user('Hurry'),
    tells('a', '1'),
    asks('c'),
    tells('c', '3'),
    tells('c', '3'),
    asks('d'),
    done,
  ];

  it('15 a repair of what was repaired changes nothing', () => {
    const once = inspect(textOf(broken), { provider: 'openai' }).plan('complete').text;
    const again = inspect(once, { provider: 'openai' }).plan('complete');
    assert.deepEqual([again.text, again.edits, again.steps], [once, [], []]);
  });

  it('16 a sound history keeps its bytes, odd spacing and spelling included', () => {
    untouched([
      `{"content":"\\u0048i" ,  "role":"user"}`,
      asks('b', 'a'),
      tells('a', '1'),
      `{ "tool_call_id":"b","role":"tool","content":[{"type":"text","text":"1.0"}],"x_seen":1.50 }`,
      done,
    ]);
  });

  it('17 mending one fault alone adds no other', () => {
    const text = textOf(broken);
    const before = inspect(text, { provider: 'openai' });
    const loud = before.problems.filter(({ severity }) => severity === 'error');
    assert.equal(loud.length, 4);
    for (const problem of loud) {
      const [best] = before.fixes(problem);
      assert.ok(best !== undefined);
      const { problems } = inspect(applyEdits(text, best.edits), { provider: 'openai' });
      const rules = loud.filter((other) => other !== problem).map(({ rule }) => rule);
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
        rules,
        best.title,
      );
    }
  });

  it('18 a blank beside an id hides which call is answered', () => {
    complete([hi, asks('a '), tells('a', '1'), done], [hi, asks('a '), tells('a ', '1'), done]);
  });

  it('18 a lone call with its id under call_id gets it under id', () => {
    const call_id = `{"call_id": "a", "type": "function", "function": {"name": "look_up", "arguments": "{}"}}`;
    const { text, remaining } = mended(textOf([hi, asks(call_id), tells('a', '1'), done]), 'careful');
    assert.deepEqual(remaining, []);
    assert.match(text, /"tool_calls": \[\{.*"id": "a".*\}\]/);
  });

  const rounds = [hi, asks('a'), tells('a', '1'), asks('b'), tells('b', '2'), done];

  it('19 a cut head leaves results without their calls', () => {
    complete(rounds.slice(2), [kept('a', '1'), ...rounds.slice(3)]);
  });

  it('19 a cut tail leaves a call without its result', () => {
    complete(rounds.slice(0, 4), [...rounds.slice(0, 4), tells('b', NOTHING)]);
  });

  it('19 a cut in the middle leaves both: they stand side by side, and are likely one pair', () => {
    complete([hi, asks('a'), tells('b', '2'), done], [hi, asks('a'), tells('a', '2'), done]);
  });

  it('20 ids that look alike without their signs stay two', () => {
    const before = textOf([hi, asks('a.b', 'ab'), tells('a.b', '1'), tells('ab', '2')]);
    const plan = inspect(before, { provider: 'mistral' }).plan('careful');
    const [first, second, ...rest] = [...plan.text.matchAll(/"(?:tool_call_)?id": "([a-zA-Z0-9]{9})"/g)].map(
      ([, id]) => id as string,
    );
    assert.notEqual(first, second);
    assert.deepEqual(rest, [first, second]);
    assert.deepEqual(plan.remaining, []);
  });
});
