import assert from 'node:assert/strict';
import { applyEdits, inspect } from '@chatmend/engine';
import fc from 'fast-check';
import { anyClothes } from './clothes.ts';
import { bodies, optionsFor, providers } from './documents.ts';
import { holds } from './holds.ts';

describe('a body in any clothes', () => {
  holds(
    'has the same problems, and is the same after its repair',
    fc.property(bodies, anyClothes, providers, fc.constantFrom(0, 2), (body, clothes, provider, indent) => {
      // Colours are put on keys, and a short body has its lines on one.
      const json = JSON.stringify(
        body,
        null,
        indent === 0 && clothes.layers.includes('line-prefix') ? 2 : indent,
      );
      const { languageId, layers } = clothes;
      const options = { ...optionsFor(provider), maxProblems: 1000 };
      const plain = inspect(json, { ...options, languageId: 'json' });
      const text = clothes.wear(json);
      const worn = inspect(text, { ...options, languageId });
      const told = (inspection: typeof plain) =>
        inspection.problems
          .map(({ rule, severity, pointer, message }) => [rule, severity, pointer, message])
          .sort();
      assert.deepEqual(told(worn), told(plain), text);
      if (worn.payloads.length === 0) return;
      assert.deepEqual(worn.payloads[0]?.layers, layers);
      if (clothes.recorded) assert.deepEqual(worn.plan('careful').edits, []);
      for (const policy of ['careful', 'complete', 'minimal'] as const) {
        if (clothes.recorded && policy === 'careful') continue;
        const plan = worn.plan(policy);
        assert.deepEqual(plan.refusals, []);
        assert.deepEqual(
          inspect(plan.text, { ...options, languageId }).extract(0),
          inspect(plain.plan(policy).text, { ...options, languageId: 'json' }).extract(0),
          text,
        );
        assert.equal(applyEdits(text, plan.edits), plan.text);
      }
    }),
    200,
  );
});
