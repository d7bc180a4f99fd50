import assert from 'node:assert/strict';
import type { Operation } from '../api.ts';
import { conflict, OperationSet, operationsConflict } from './conflicts.ts';

const insert = (at: string): Operation => ({ op: 'insert', at, value: null });
const remove = (at: string): Operation => ({ op: 'remove', at });
const replace = (at: string): Operation => ({ op: 'replace', at, value: null });
const rename = (at: string, key: string): Operation => ({ op: 'rename-key', at, key });
const move = (from: string, to: string): Operation => ({ op: 'move', from, to });

/** Asserts the verdict in both directions. */
function check(a: Operation, b: Operation, verdict: boolean): void {
  assert.equal(conflict(a, b), verdict, `${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  assert.equal(conflict(b, a), verdict, `${JSON.stringify(b)} and ${JSON.stringify(a)}`);
}

describe('conflicts', () => {
  it('stand between two that write the same place', () => {
    check(replace('/a'), replace('/a'), true);
    check(replace('/a'), remove('/a'), true);
    check(rename('/a', 'b'), rename('/a', 'c'), true);
    check(rename('/a', 'b'), replace('/a'), true);
    check(move('/m/1', '/m/0'), move('/m/1', '/m/3'), true);
    check(move('/m/1', '/m/0'), replace('/m/1'), true);
  });

  it('stand between one that takes a place away and one inside it', () => {
    check(remove('/m/1'), replace('/m/1/role'), true);
    check(replace('/m/1'), insert('/m/1/content'), true);
    check(remove('/m'), insert('/m/0'), true);
    check(remove('/m'), move('/m/0', '/n/0'), true);
    check(remove('/n'), move('/m/0', '/n/0'), true);
  });

  it('stand between two that bring the same key', () => {
    check(insert('/m/0/content'), insert('/m/0/content'), true);
    check(insert('/b'), rename('/a', 'b'), true);
    check(insert('/b'), move('/a', '/b'), true);
    check(insert('/b'), remove('/b'), true);
  });

  it('stand between moves that would carry each other away', () => {
    check(move('/a', '/b/0'), move('/b', '/a/0'), true);
    check(move('/a', '/c/0'), move('/b', '/a/0'), true);
  });

  it('do not stand between two that come into the same slot', () => {
    check(insert('/m/1'), insert('/m/1'), false);
    check(insert('/m/1'), move('/m/3', '/m/1'), false);
    check(insert('/m/1'), remove('/m/1'), false);
  });

  it('do not stand between a move and a change inside what moves', () => {
    check(move('/m/2', '/m/0'), replace('/m/2/role'), false);
    check(move('/m/2', '/m/0'), insert('/m/2/content'), false);
    check(move('/m/2', '/m/0'), move('/m/2/parts/0', '/m/1'), false);
  });

  it('do not stand between neighbours whose names look alike', () => {
    check(remove('/m/1'), replace('/m/10'), false);
    check(remove('/a'), replace('/a~1b'), false);
  });

  it('are found between sets, and a refused set leaves nothing behind', () => {
    assert.ok(operationsConflict([insert('/a'), remove('/m/0')], [insert('/b'), replace('/m/0/role')]));
    const set = new OperationSet();
    assert.ok(set.tryAdd([remove('/m/0')]));
    assert.ok(!set.tryAdd([insert('/b'), replace('/m/0/role')]));
    assert.ok(set.tryAdd([insert('/b')]));
    assert.deepEqual(set.operations, [remove('/m/0'), insert('/b')]);
  });
});
