import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json, Operation, Pointer, TextRange } from '../../api.ts';
import { OperationSet } from '../../repair/conflicts.ts';
import { applyOperations } from '../../repair/operations.ts';
import {
  looseStyles,
  operationsOn,
  picks,
  strictStyles,
  type TextStyle,
  values,
  write,
} from '../../testing/arbitraries.ts';
import { applyEdits } from '../../text/edits.ts';
import { childPointer, isWithin, parentPointer } from '../../text/pointer.ts';
import { parseJson } from './parse.ts';
import { JsonPositions } from './positions.ts';
import { printOperations } from './print.ts';

/** The text after `operations`; asserts that it reads as the value after them. */
function check(
  text: string,
  value: Json,
  operations: readonly Operation[],
  options: { ordered: boolean },
): string {
  const range = { start: 0, end: text.length };
  const singleLine = !/[\r\n]/.test(text);
  const edits = printOperations(text, new JsonPositions(text, range), operations, { singleLine });
  const after = applyEdits(text, edits);
  const parsed = parseJson(after, { start: 0, end: after.length });
  const expected = applyOperations(value, operations);
  assert.equal(parsed.broken, false, after);
  assert.deepEqual(parsed.value, expected, after);
  if (options.ordered) assert.equal(JSON.stringify(parsed.value), JSON.stringify(expected), after);
  if (singleLine) assert.doesNotMatch(after, /[\r\n]/);
  return after;
}

const scenario = (styles: fc.Arbitrary<TextStyle>) =>
  fc.tuple(values, styles, picks, fc.nat({ max: 8 })).map(([value, style, pick, count]) => {
    const text = write(value, style, pick);
    return { value, style, text, operations: operationsOn(value, count, pick) };
  });

describe('printed operations', () => {
  it('read as the value after them, whatever the style', () => {
    fc.assert(
      fc.property(scenario(strictStyles), ({ value, text, operations }) => {
        const after = check(text, value, operations, { ordered: true });
        assert.doesNotThrow(() => JSON.parse(after), 'strict JSON stays strict JSON');
      }),
      { numRuns: 1500 },
    );
  });

  it('read as the value after them among comments, trailing commas and duplicate keys', () => {
    fc.assert(
      fc.property(scenario(looseStyles), ({ value, style, text, operations }) => {
        check(text, value, operations, { ordered: !style.duplicates });
      }),
      { numRuns: 1500 },
    );
  });

  it('do so for any part of them', () => {
    fc.assert(
      fc.property(scenario(looseStyles), picks, ({ value, text, operations }, pick) => {
        const some = new OperationSet();
        for (const operation of operations) if (pick(2) > 0) some.tryAdd([operation]);
        check(text, value, some.operations, { ordered: false });
      }),
      { numRuns: 500 },
    );
  });

  it('leave every value alone that no operation addresses', () => {
    fc.assert(
      fc.property(scenario(looseStyles), ({ value, text, operations }) => {
        const positions = new JsonPositions(text, { start: 0, end: text.length });
        const edits = printOperations(text, positions, operations, { singleLine: !/[\r\n]/.test(text) });
        for (const pointer of pointersOf(value)) {
          if (operations.some((operation) => concerns(operation, pointer))) continue;
          const { start, end } = positions.locate(pointer, 'value') as TextRange;
          for (const { range } of edits) assert.ok(range.end <= start || range.start >= end, pointer);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function pointersOf(value: Json, pointer: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    pointersOf(member, childPointer(pointer, key)),
  );
  return [pointer, ...inside];
}

/** Whether the operation changes the value at `pointer`, or takes it along. */
function concerns(operation: Operation, pointer: Pointer): boolean {
  switch (operation.op) {
    case 'insert':
      return isWithin(parentPointer(operation.at), pointer);
    case 'rename-key':
      return isWithin(operation.at, pointer);
    case 'move':
      if (isWithin(parentPointer(operation.to), pointer)) return true;
      return isWithin(operation.from, pointer) || isWithin(pointer, operation.from);
    default:
      return isWithin(operation.at, pointer) || isWithin(pointer, operation.at);
  }
}
