import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { EXAMPLES } from '../testing/forms.ts';

describe('named capture forms', () => {
  for (const { name, seen, refused, answered } of EXAMPLES) {
    it(`${name}: the open call of what was refused, and nothing of what was answered`, () => {
      for (const indent of [undefined, 2]) {
        const document = JSON.stringify(refused, null, indent);
        const { payloads, problems } = inspect(document, { name: 'capture.json' });
        assert.deepEqual(
          payloads.map(
            ({ capture, context, dialect, target }) => `${capture} ${context} ${dialect} ${target.provider}`,
          ),
          [seen],
        );
        assert.deepEqual(
          problems.map(({ rule }) => rule),
          ['unanswered-tool-call'],
        );
        const [{ range }] = problems as [(typeof problems)[0]];
        assert.match(document.slice(range.start, range.end), /c\\*"$|^\{/);
      }
      if (answered === undefined) return;
      const inspection = inspect(JSON.stringify(answered), { name: 'capture.json' });
      assert.equal(inspection.payloads.length, 1);
      assert.equal(inspection.payloads[0]?.target.accepted, true);
      assert.deepEqual(inspection.problems, []);
    });
  }
});

describe('a form with something else where its own members should be', () => {
  /** Every value of a document in turn, with another in its place. */
  function* spoilt(value: unknown, by: unknown): Generator<unknown> {
    if (value === null || typeof value !== 'object') return;
    for (const key of Object.keys(value)) {
      const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[key] = by;
      yield copy;
      for (const inner of spoilt((value as Record<string, unknown>)[key], by))
        yield { ...copy, [key]: inner };
    }
  }

  const odd = [null, 7, [], [null], { toString: 1, valueOf: 1 }];
  for (const { name, refused } of EXAMPLES) {
    it(`${name} is read without failing`, () => {
      for (const by of odd) for (const document of spoilt(refused, by)) inspect(JSON.stringify(document));
    });
  }
});
