import assert from 'node:assert/strict';
import { type Fix, inspect } from '../index.ts';
import { applyEdits } from '../text/edits.ts';

const user = (content: string) => ({ role: 'user', content });
const result = (id: string) => ({ role: 'tool', tool_call_id: id, content: '4 C' });
const calling = (id: string, thought?: string) => ({
  role: 'assistant',
  content: '',
  ...(thought !== undefined && { reasoning_content: thought }),
  tool_calls: [{ id, type: 'function', function: { name: 'get_weather', arguments: '{}' } }],
});
const answer = (message: object) => ({
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: 'tool_calls', message }],
});

/** The fixes of the last `missing-reasoning`, and messages of the last request after the first of them. */
function look(...rows: object[]): { fixes: readonly Fix[]; messages: unknown; planned: unknown } {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const inspection = inspect(text, { name: 'a.jsonl' });
  const problem = inspection.problems.findLast(({ rule }) => rule === 'missing-reasoning');
  assert.ok(problem);
  const fixes = inspection.fixes(problem);
  const messagesOf = (changed: string) => {
    const after = inspect(changed, { name: 'a.jsonl' });
    return (after.extract(after.payloads.length - 1) as { messages: unknown }).messages;
  };
  return {
    fixes,
    messages: messagesOf(applyEdits(text, fixes[0]?.edits ?? [])),
    planned: messagesOf(inspection.plan('careful').text),
  };
}

const deepseek = (...messages: object[]) => ({ model: 'deepseek-reasoner', messages });
const [ID, OTHER] = ['call_r5Tq9xWb2LmA', 'call_Zk83hPq1sVd0'] as const;

describe('reasoning that an answer in the same document holds', () => {
  it('comes back with its call, before an empty one is offered', () => {
    const { fixes, messages, planned } = look(
      deepseek(user('Weather?')),
      answer(calling(ID, 'I should call it.')),
      deepseek(user('Weather?'), calling(ID), result(ID)),
    );
    assert.deepEqual(
      fixes.slice(0, 2).map(({ title, safety }) => [title, safety]),
      [
        ['Restore the reasoning from line 2', 'safe'],
        ['Add empty reasoning', 'safe'],
      ],
    );
    const whole = [user('Weather?'), calling(ID, 'I should call it.'), result(ID)];
    assert.deepEqual(messages, whole);
    assert.deepEqual(planned, whole);
  });

  it('comes back in every later request as well, and other calls are given an empty one', () => {
    const { fixes, planned } = look(
      deepseek(user('Weather?')),
      answer(calling(ID, 'I should call it.')),
      deepseek(user('Weather?'), calling(ID), result(ID)),
      deepseek(user('Weather?'), calling(ID), result(ID), calling(OTHER), result(OTHER)),
    );
    assert.deepEqual(
      [fixes[0]?.title, fixes[0]?.safety],
      ['Restore the reasoning from line 2, and add empty reasoning to 1 call', 'safe'],
    );
    assert.deepEqual(planned, [
      user('Weather?'),
      calling(ID, 'I should call it.'),
      result(ID),
      calling(OTHER, ''),
      result(OTHER),
    ]);
  });

  it('is not that of another call', () => {
    const { fixes } = look(
      deepseek(user('Weather?')),
      answer(calling(OTHER, 'I should call it.')),
      deepseek(user('Weather?'), calling(ID), result(ID)),
    );
    assert.equal(fixes[0]?.title, 'Add empty reasoning');
  });

  it('is a guess where the same call was thought of in two ways', () => {
    const { fixes } = look(
      deepseek(user('Weather?')),
      answer(calling(ID, 'I should call it.')),
      deepseek(user('Weather?')),
      answer(calling(ID, 'Let me call it.')),
      deepseek(user('Weather?'), calling(ID), result(ID)),
    );
    assert.deepEqual(fixes.map(({ title, safety }) => [title, safety]).slice(0, 1), [
      ['Restore the reasoning from line 4', 'unsafe'],
    ]);
  });
});
