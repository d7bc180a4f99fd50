import assert from 'node:assert/strict';
import { applyEdits, type Fix, type Inspection, inspect, type TextProblem } from '@chatmend/engine';
import fc from 'fast-check';
import { OperationSet } from '../../../shared/repair/conflicts.ts';
import { applyOperations } from '../../../shared/repair/operations.ts';
import { JsonPositions } from '../../../shared/syntaxes/json/positions.ts';
import { printOperations } from '../../../shared/syntaxes/json/print.ts';
import { type Document, documents, strictBodies, valuesOf } from './documents.ts';
import { holds } from './holds.ts';
import { lostTexts } from './said.ts';

const ALL = { maxProblems: Number.POSITIVE_INFINITY };

/** All ways to answer the problems of an inspection. */
function fixesOf(inspection: Inspection): { problem: TextProblem; fix: Fix }[] {
  return inspection.problems.flatMap((problem) => inspection.fixes(problem).map((fix) => ({ problem, fix })));
}

/** How many problems stand of each rule. */
function counts(problems: readonly TextProblem[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const { rule } of problems) result.set(rule, (result.get(rule) ?? 0) + 1);
  return result;
}

describe('a fix', () => {
  holds(
    'leaves a text that parses, whichever is taken',
    fc.property(documents, ({ text, options }) => {
      for (const { fix } of fixesOf(inspect(text, options)))
        valuesOf({ text: applyEdits(text, fix.edits), options });
    }),
    200,
  );

  holds(
    'that is safe solves its problem, makes none and loses no word',
    fc.property(documents, (document) => {
      const options = { ...document.options, ...ALL };
      const inspection = inspect(document.text, options);
      const before = counts(inspection.problems);
      for (const { problem, fix } of fixesOf(inspection)) {
        if (fix.safety !== 'safe') continue;
        const text = applyEdits(document.text, fix.edits);
        const after = counts(inspect(text, options).problems);
        const what = `${problem.rule} by ${fix.step.strategy}: ${text}`;
        assert.ok((after.get(problem.rule) ?? 0) < (before.get(problem.rule) ?? 0), what);
        for (const [rule, count] of after)
          assert.ok(count <= (before.get(rule) ?? 0), `${what} adds ${rule}`);
        assert.deepEqual(lostTexts(valuesOf(document), valuesOf({ text, options })), [], what);
      }
    }),
    200,
  );
});

describe('fixes taken together', () => {
  holds(
    'print what their operations do to the value, if they do not conflict',
    fc.property(strictBodies, fc.infiniteStream(fc.boolean()), (document, coins) => {
      const set = new OperationSet();
      for (const { fix } of fixesOf(inspect(document.text, document.options)))
        if (coins.next().value) set.tryAdd(fix.step.operations);
      assert.deepEqual(valueAfter(document, set), applyOperations(valuesOf(document)[0], set.operations));
    }),
  );

  holds(
    'can be any of the steps of a round',
    fc.property(strictBodies, fc.infiniteStream(fc.boolean()), (document, coins) => {
      const { steps } = inspect(document.text, document.options).plan('complete');
      const set = new OperationSet();
      for (const { round, operations } of steps)
        if (round === 0 && coins.next().value) assert.ok(set.tryAdd(operations), 'steps of a round conflict');
      assert.deepEqual(valueAfter(document, set), applyOperations(valuesOf(document)[0], set.operations));
    }),
    200,
  );
});

function valueAfter({ text, options }: Document, { operations }: OperationSet): unknown {
  const positions = new JsonPositions(text, { start: 0, end: text.length });
  const edits = printOperations(text, positions, operations, { singleLine: false });
  return valuesOf({ text: applyEdits(text, edits), options })[0];
}
