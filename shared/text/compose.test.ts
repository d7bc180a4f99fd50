import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../api.ts';
import { composeEdits } from './compose.ts';
import { applyEdits } from './edits.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

/** Edits of a text of this length that do not overlap, from random cut points. */
const editsOf = (length: number) =>
  fc
    .tuple(fc.array(fc.nat({ max: length }), { maxLength: 8 }), fc.array(fc.string({ maxLength: 3 })))
    .map(([cuts, texts]) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        edits.push(edit(sorted[i] as number, sorted[i + 1] as number, texts[i] ?? ''));
      }
      return edits;
    });

describe('composed edits', () => {
  it('put rounds together', () => {
    const rounds = [[edit(0, 0, '<'), edit(3, 3, '>')], [edit(1, 2, 'X')], [edit(4, 5, '')]];
    assert.deepEqual(composeEdits('abc', rounds), [edit(0, 1, '<X')]);
    assert.equal(applyEdits('abc', composeEdits('abc', rounds)), '<Xbc');
  });

  it('leave alone what no round touched', () => {
    assert.deepEqual(composeEdits('abcdef', [[edit(1, 2, 'B')], [edit(4, 5, 'E')]]), [
      edit(1, 2, 'B'),
      edit(4, 5, 'E'),
    ]);
    assert.deepEqual(composeEdits('abc', [[], []]), []);
  });

  it('let a later round change what an earlier one wrote', () => {
    assert.deepEqual(composeEdits('ab', [[edit(1, 1, '12345')], [edit(2, 5, '-')]]), [edit(1, 1, '1-5')]);
  });

  it('refuse edits that overlap or lie outside', () => {
    assert.throws(() => composeEdits('abc', [[edit(0, 2, ''), edit(1, 3, '')]]), /overlap/);
    assert.throws(() => composeEdits('abc', [[edit(2, 9, '')]]), /outside/);
  });

  it('do what the rounds do one after the other', () => {
    const scenario = fc.string({ maxLength: 30 }).chain((text) =>
      editsOf(text.length).chain((first) => {
        const second = applyEdits(text, first);
        return editsOf(second.length).chain((next) => {
          const third = applyEdits(second, next);
          return editsOf(third.length).map((last) => ({ text, rounds: [first, next, last] }));
        });
      }),
    );
    fc.assert(
      fc.property(scenario, ({ text, rounds }) => {
        assert.equal(applyEdits(text, composeEdits(text, rounds)), rounds.reduce(applyEdits, text));
      }),
      { numRuns: 300 },
    );
  });
});
