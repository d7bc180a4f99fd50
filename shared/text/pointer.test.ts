import assert from 'node:assert/strict';
import {
  childPointer,
  getAt,
  isWithin,
  joinPointer,
  lastKey,
  parentPointer,
  parsePointer,
} from './pointer.ts';

describe('pointers', () => {
  it('escape what JSON Pointer escapes', () => {
    assert.equal(joinPointer('a/b', 'm~n', 0, ''), '/a~1b/m~0n/0/');
    assert.deepEqual(parsePointer('/a~1b/m~0n/0/'), ['a/b', 'm~n', '0', '']);
    assert.deepEqual(parsePointer(childPointer('', '~1')), ['~1']);
  });

  it('know the root', () => {
    assert.deepEqual(parsePointer(''), []);
    assert.equal(parentPointer(''), '');
    assert.equal(lastKey(''), '');
  });

  it('take parent and key apart', () => {
    assert.equal(parentPointer('/messages/0/a~1b'), '/messages/0');
    assert.equal(lastKey('/messages/0/a~1b'), 'a/b');
  });

  it('tell what lies inside what', () => {
    assert.ok(isWithin('/messages/1', '/messages/1'));
    assert.ok(isWithin('/messages/1/role', '/messages/1'));
    assert.ok(isWithin('/messages', ''));
    assert.ok(!isWithin('/messages/10', '/messages/1'));
    assert.ok(!isWithin('/messages', '/messages/1'));
  });

  it('find own members only', () => {
    const value = JSON.parse('{"messages": [{"role": "user"}], "__proto__": 1}');
    assert.equal(getAt(value, '/messages/0/role'), 'user');
    assert.equal(getAt(value, '/__proto__'), 1);
    assert.equal(getAt(value, ''), value);
    for (const absent of [
      '/toString',
      '/messages/length',
      '/messages/00',
      '/messages/1',
      '/messages/0/role/0',
    ]) {
      assert.equal(getAt(value, absent), undefined, absent);
    }
  });
});
