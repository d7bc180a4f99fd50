import assert from 'node:assert/strict';
import { inspectRequest } from '../../index.ts';
import { getAt } from '../../text/pointer.ts';
import { applyOperations } from '../operations.ts';

const USER = { role: 'user', content: 'Hi' };
const MODEL = { model: 'm', max_tokens: 9 };

/** Where the result `22 C` is said to be moved to, and what stands there afterwards. */
function moved(request: object, provider: string): [title: string, there: unknown] {
  const inspection = inspectRequest(request, { provider });
  const [step] = inspection.problems
    .flatMap((problem) => inspection.fixes(problem))
    .filter(({ strategy }) => strategy === 'move-to-call');
  assert.ok(step !== undefined);
  const place = step.title.replace('Move this result to ', '');
  const pointer = `/${place.replaceAll('[', '/').replaceAll(']', '').replaceAll('.', '/')}`;
  return [step.title, getAt(applyOperations(request, step.operations), pointer)];
}

describe('move-to-call', () => {
  it('names the place where the result stands afterwards, also where it stood before its call', () => {
    const call = {
      role: 'assistant',
      content: '',
      tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }],
    };
    const result = { role: 'tool', tool_call_id: 'a', content: '22 C' };
    const before = { messages: [USER, result, call, USER] };
    assert.deepEqual(moved(before, 'openai'), ['Move this result to messages[2]', result]);
    const behind = { messages: [USER, call, USER, result] };
    assert.deepEqual(moved(behind, 'openai'), ['Move this result to messages[2]', result]);
  });

  it('does so among items', () => {
    const call = { type: 'function_call', call_id: 'a', name: 'f', arguments: '{}' };
    const result = { type: 'function_call_output', call_id: 'a', output: '22 C' };
    assert.deepEqual(moved({ ...MODEL, input: [USER, result, call, USER] }, 'deepseek'), [
      'Move this result to input[2]',
      result,
    ]);
  });

  it('does so among blocks', () => {
    const call = { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'f', input: {} }] };
    const block = { type: 'tool_result', tool_use_id: 'a', content: '22 C' };
    const alone = { role: 'user', content: [block] };
    const words = { role: 'assistant', content: 'So.' };
    assert.deepEqual(moved({ ...MODEL, messages: [USER, words, alone, call] }, 'anthropic'), [
      'Move this result to messages[3]',
      alone,
    ]);
    assert.deepEqual(
      moved({ ...MODEL, messages: [USER, words, alone, call, USER] }, 'anthropic')[0],
      'Move this result to messages[3].content[0]',
    );
  });
});
