import assert from 'node:assert/strict';
import { repairRequest } from '../../index.ts';

const user = { role: 'user', content: 'And?' };
const calls = (...ids: string[]) => ({
  role: 'assistant',
  content: '',
  tool_calls: ids.map((id) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } })),
});
const result = (id: string) => ({ role: 'tool', tool_call_id: id, content: id });

/** Steps taken under `complete`, and who speaks afterwards. */
function repaired(...messages: object[]): [strategies: string[], speakers: string[]] {
  const { request, steps } = repairRequest({ messages }, { provider: 'openai', policy: 'complete' });
  return [
    steps.map(({ strategy }) => strategy).sort(),
    (request.messages as { role: string; tool_call_id?: string }[]).map(
      (one) => one.tool_call_id ?? one.role,
    ),
  ];
}

describe('insert-result', () => {
  it('answers in front of results that answer nothing here, so that none has to move', () => {
    assert.deepEqual(repaired(user, calls('a'), result('x'), result('y'), user), [
      ['insert-result', 'keep-as-user-message'],
      ['user', 'assistant', 'a', 'user', 'user', 'user'],
    ]);
  });

  it('answers behind the results that answer others of its calls', () => {
    assert.deepEqual(
      repaired(
        user,
        calls('a', 'b', 'c'),
        result('a'),
        result('x'),
        result('b'),
        result('y'),
        result('z'),
        user,
      ),
      [
        ['insert-result', 'keep-as-user-message'],
        ['user', 'assistant', 'a', 'b', 'c', 'user', 'user', 'user', 'user'],
      ],
    );
  });
});
