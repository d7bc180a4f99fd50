import assert from 'node:assert/strict';
import type { Operation } from '../api.ts';
import { toJsonPatch } from './json-patch.ts';

describe('operations as JSON Patch', () => {
  it('address what those before left', () => {
    const value = ['a', 'b', 'c', 'd'];
    const operations: Operation[] = [
      { op: 'remove', at: '/0' },
      { op: 'replace', at: '/2', value: 'C' },
      { op: 'insert', at: '/3', value: 'x' },
    ];
    assert.deepEqual(toJsonPatch(value, operations), [
      { op: 'replace', path: '/2', value: 'C' },
      { op: 'remove', path: '/0' },
      { op: 'add', path: '/2', value: 'x' },
    ]);
  });

  it('move what stays in its list, in either direction, with what changes inside it', () => {
    const value = [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }];
    assert.deepEqual(toJsonPatch(value, [{ op: 'move', from: '/3', to: '/1' }]), [
      { op: 'move', from: '/3', path: '/1' },
    ]);
    assert.deepEqual(
      toJsonPatch(value, [
        { op: 'move', from: '/0', to: '/4' },
        { op: 'replace', at: '/0/n', value: 9 },
      ]),
      [
        { op: 'replace', path: '/0/n', value: 9 },
        { op: 'move', from: '/0', path: '/3' },
      ],
    );
  });

  it('remove and add what goes elsewhere', () => {
    const value = { a: [{ x: 1 }], b: [] };
    assert.deepEqual(
      toJsonPatch(value, [
        { op: 'move', from: '/a/0', to: '/b/0' },
        { op: 'insert', at: '/a/0/y', value: 2 },
      ]),
      [
        { op: 'remove', path: '/a/0' },
        { op: 'add', path: '/b/0', value: { x: 1, y: 2 } },
      ],
    );
  });

  it('add members, and rename them by moving', () => {
    assert.deepEqual(
      toJsonPatch({ 'a/b': 1, c: 2 }, [
        { op: 'rename-key', at: '/a~1b', key: 'd' },
        { op: 'remove', at: '/c' },
        { op: 'insert', at: '/c2', value: 3, after: 'c' },
      ]),
      [
        { op: 'remove', path: '/c' },
        { op: 'move', from: '/a~1b', path: '/d' },
        { op: 'add', path: '/c2', value: 3 },
      ],
    );
  });
});
