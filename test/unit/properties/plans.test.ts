import assert from 'node:assert/strict';
import { applyEdits, inspect, type Policy, repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import { documents, jsonLines, strictBodies, valuesOf } from './documents.ts';
import { holds } from './holds.ts';
import { lostTexts } from './said.ts';

const policies = fc.constantFrom<Policy>('careful', 'complete', 'minimal');

describe('a plan', () => {
  holds(
    'has edits that make its text, inside payloads that have steps',
    fc.property(documents, policies, ({ text, options }, policy) => {
      const inspection = inspect(text, options);
      const { edits, steps, text: after } = inspection.plan(policy);
      assert.equal(applyEdits(text, edits), after);
      assert.equal(edits.length > 0, steps.length > 0);
      const ranges = steps.map(({ payload }) => inspection.payloads[payload]?.range);
      for (const { range } of edits)
        assert.ok(
          ranges.some((one) => one !== undefined && one.start <= range.start && range.end <= one.end),
          `${range.start}-${range.end}`,
        );
    }),
  );

  holds(
    'of one payload changes no other',
    fc.property(documents, policies, (document, policy) => {
      const { text, options } = document;
      const inspection = inspect(text, options);
      for (const { index, range } of inspection.payloads) {
        const plan = inspection.plan(policy, index);
        assert.ok(plan.steps.every(({ payload }) => payload === index));
        const end = plan.text.length - (text.length - range.end);
        assert.equal(plan.text.slice(0, range.start), text.slice(0, range.start));
        assert.equal(plan.text.slice(end), text.slice(range.end));
        valuesOf({ text: plan.text, options });
      }
    }),
    100,
  );

  holds(
    'leaves a text that parses, loses no word it may not drop, and finds nothing more to do there',
    fc.property(documents, policies, (document, policy) => {
      const { options } = document;
      const { text } = inspect(document.text, options).plan(policy);
      if (policy !== 'minimal')
        assert.deepEqual(lostTexts(valuesOf(document), valuesOf({ text, options })), [], text);
      const again = inspect(text, options).plan(policy);
      assert.deepEqual(again.steps, []);
      assert.equal(again.text, text);
    }),
  );

  holds(
    'leaves fewer errors, or as many errors and fewer warnings, or does nothing',
    fc.property(documents, policies, ({ text, options }, policy) => {
      const inspection = inspect(text, { ...options, maxProblems: Number.POSITIVE_INFINITY });
      const { steps, remaining } = inspection.plan(policy);
      const weigh = (problems: typeof remaining) =>
        problems.filter((one) => one.severity === 'error').length * 1000 +
        problems.filter((one) => one.severity === 'warning').length;
      if (steps.length > 0) assert.ok(weigh(remaining) < weigh(inspection.problems));
      else assert.equal(weigh(remaining), weigh(inspection.problems));
    }),
    200,
  );
});

describe('a careful plan', () => {
  holds(
    'takes safe steps only',
    fc.property(documents, ({ text, options }) => {
      for (const { safety, strategy } of inspect(text, options).plan('careful').steps)
        assert.equal(safety, 'safe', strategy);
    }),
    200,
  );
});

/** Strategies that put back what an earlier row of the document says. */
const RESTORING: ReadonlySet<string> = new Set(['restore-call', 'restore-turn', 'take-result']);

describe('rows of JSON Lines', () => {
  holds(
    'have the problems and the plan they have alone, where no row remembers what another lost',
    fc.property(jsonLines, policies, ({ text, options }, policy) => {
      const inspection = inspect(text, options);
      const { text: plan, steps } = inspection.plan(policy);
      fc.pre(!steps.some(({ strategy }) => RESTORING.has(strategy)));
      const rows = text.split(/\r?\n/);
      const planned = plan.split(/\r?\n/);
      assert.equal(planned.length, rows.length);
      const alone = rows.flatMap((row, index) => {
        const start = text.split('\n').slice(0, index).join('\n').length + (index === 0 ? 0 : 1);
        const one = inspect(row, options);
        assert.equal(planned[index], one.plan(policy).text);
        return one.problems.map(({ rule, message, range }) => [
          rule,
          message,
          start + range.start,
          start + range.end,
        ]);
      });
      const together = inspection.problems.map(({ rule, message, range }) => [
        rule,
        message,
        range.start,
        range.end,
      ]);
      assert.deepEqual(together, alone.slice(0, 100));
    }),
    200,
  );
});

describe('a request in memory', () => {
  holds(
    'is repaired as its text is',
    fc.property(strictBodies, policies, ({ text, options }, policy) => {
      const { request } = repairRequest(JSON.parse(text), { ...options, policy });
      assert.deepEqual(request, JSON.parse(inspect(text, options).plan(policy).text));
    }),
  );
});
