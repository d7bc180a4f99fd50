import assert from 'node:assert/strict';
import { repairRequest } from '../../index.ts';

/** What dropping the calls without results is said to keep, where an assistant says `content` and makes calls. */
function kept(content: string, results: readonly string[] = []): readonly string[] {
  const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
  const messages = [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content, tool_calls: [call('a'), call('b')] },
    ...results.map((id) => ({ role: 'tool', tool_call_id: id, content: '1' })),
    { role: 'user', content: 'And?' },
  ];
  const { steps } = repairRequest({ messages }, { provider: 'openai', policy: 'minimal' });
  assert.deepEqual(
    steps.map(({ strategy }) => strategy),
    ['drop-call'],
  );
  return steps.flatMap(({ keeps }) => keeps);
}

describe('drop-call', () => {
  it('says what is kept, and nothing where the message goes with its calls', () => {
    assert.deepEqual(kept('Let me see.'), ['the rest of the message']);
    assert.deepEqual(kept('Let me see.', ['a']), ['the other calls of the message']);
    assert.deepEqual(kept(''), []);
  });
});
