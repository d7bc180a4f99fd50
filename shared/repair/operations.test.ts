import assert from 'node:assert/strict';
import type { Json, Operation } from '../api.ts';
import { applyOperations } from './operations.ts';

/** Asserts the value after the operations, the order of keys included. */
function check(before: Json, operations: readonly Operation[], after: Json): void {
  const original = structuredClone(before);
  assert.equal(JSON.stringify(applyOperations(before, operations)), JSON.stringify(after));
  assert.deepEqual(before, original, 'the original stays as it was');
}

describe('operations on a value', () => {
  it('address the original, all at once', () => {
    check(
      ['a', 'b', 'c'],
      [
        { op: 'remove', at: '/0' },
        { op: 'replace', at: '/1', value: 'B' },
        { op: 'insert', at: '/1', value: 'x' },
        { op: 'insert', at: '/3', value: 'z' },
        { op: 'insert', at: '/1', value: 'y' },
      ],
      ['x', 'y', 'B', 'c', 'z'],
    );
  });

  it('insert a member at the end, or after another', () => {
    const message = { role: 'assistant', tool_calls: [] };
    check(message, [{ op: 'insert', at: '/content', value: '' }], { ...message, content: '' });
    check(message, [{ op: 'insert', at: '/content', value: '', after: 'role' }], {
      role: 'assistant',
      content: '',
      tool_calls: [],
    });
    check(message, [{ op: 'insert', at: '/content', value: '', after: 'name' }], { ...message, content: '' });
  });

  it('rename a key in its place', () => {
    check({ a: 1, b: { c: 2 } }, [{ op: 'rename-key', at: '/a', key: 'z' }], { z: 1, b: { c: 2 } });
  });

  it('move what is there with all that is changed inside it', () => {
    check(
      { messages: [{ id: 1 }, { id: 2, text: 'x' }] },
      [
        { op: 'move', from: '/messages/1', to: '/messages/0' },
        { op: 'replace', at: '/messages/1/id', value: 3 },
      ],
      { messages: [{ id: 3, text: 'x' }, { id: 1 }] },
    );
  });

  it('share what they do not touch', () => {
    const value = { messages: [{ role: 'user' }, { role: 'tool' }], tools: [] };
    const after = applyOperations(value, [{ op: 'remove', at: '/messages/1' }]) as typeof value;
    assert.equal(after.messages[0], value.messages[0]);
    assert.equal(after.tools, value.tools);
    assert.equal(applyOperations(value, []), value);
  });

  it('treat __proto__ as a key like any other', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}');
    const after = applyOperations(value, [
      { op: 'replace', at: '/__proto__/a', value: 2 },
      { op: 'insert', at: '/b', value: 3 },
    ]);
    assert.equal(JSON.stringify(after), '{"__proto__":{"a":2},"b":3}');
    assert.equal((after as Record<string, unknown>).a, undefined);
  });

  it('refuse what makes no sense, in words', () => {
    const value = { a: [1], b: 2 };
    const refused = (operation: Operation, words: RegExp) =>
      assert.throws(() => applyOperations(value, [operation]), words);
    refused({ op: 'insert', at: '/b', value: 1 }, /two members would be named b/);
    refused({ op: 'rename-key', at: '/a', key: 'b' }, /two members would be named b/);
    refused({ op: 'remove', at: '/c' }, /there is no member c/);
    refused({ op: 'remove', at: '/a/1' }, /there is no element 1/);
    refused({ op: 'insert', at: '/a/2', value: 1 }, /there is no slot 2/);
    refused({ op: 'insert', at: '/b/0', value: 1 }, /no members/);
    refused({ op: 'remove', at: '' }, /whole value/);
    refused({ op: 'move', from: '/a', to: '/a/0' }, /into itself/);
  });
});
