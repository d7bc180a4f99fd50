import assert from 'node:assert/strict';
import { inspect, jsonPatchOf, type Policy, repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { toJsonPatch } from '../../../shared/repair/json-patch.ts';
import { applyOperations } from '../../../shared/repair/operations.ts';
import { operationsOn, picks, values } from '../../../shared/testing/arbitraries.ts';
import { bodies, documents, optionsFor, providers, valuesOf } from './documents.ts';
import { holds } from './holds.ts';

const policies = fc.constantFrom<Policy>('careful', 'complete', 'minimal');

/** The value after a patch, made by another program. */
function patched(value: unknown, patch: readonly object[]): unknown {
  // Through text: a generated value may hold one object twice, and the other program writes into it.
  const copy = { root: value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown) };
  const below = patch.map((one) => {
    const { path, from } = one as { path: string; from?: string };
    return { ...one, path: `/root${path}`, ...(from === undefined ? {} : { from: `/root${from}` }) };
  });
  assert.deepEqual(
    applyPatch(copy, below as Parameters<typeof applyPatch>[1]),
    below.map(() => null),
  );
  return copy.root;
}

describe('JSON Patch', () => {
  holds(
    'of any operations makes what they make',
    fc.property(values, picks, fc.nat({ max: 12 }), (value, pick, count) => {
      // The other program refuses the key, to be safe from it.
      fc.pre(!JSON.stringify(value).includes('__proto__'));
      const operations = operationsOn(value, count, pick);
      assert.deepEqual(patched(value, toJsonPatch(value, operations)), applyOperations(value, operations));
    }),
    500,
  );

  holds(
    'of a plan makes what its edits make',
    fc.property(documents, policies, (document, policy) => {
      const { text, steps, patches } = inspect(document.text, document.options).plan(policy);
      assert.equal(patches.length > 0, steps.length > 0);
      const records = recordsOf(document.text, document.options);
      const after = recordsOf(text, document.options);
      const byRecord = new Map(patches.map(({ record, patch }) => [record, patch]));
      assert.deepEqual(
        records.map((value, index) => patched(value, byRecord.get(index + 1) ?? [])),
        after,
      );
    }),
  );

  holds(
    'of the steps on a request makes the repaired request',
    fc.property(bodies, policies, providers, (body, policy, provider) => {
      const { request, steps } = repairRequest(body, { ...optionsFor(provider), policy });
      assert.deepEqual(patched(body, jsonPatchOf(body, steps)), request);
    }),
    200,
  );
});

/** The values of all records; an empty row of JSON Lines is one without a value. */
function recordsOf(text: string, options: Parameters<typeof inspect>[1] = {}): unknown[] {
  const rows = options.languageId === 'jsonl' ? text.split(/\r?\n/) : [text];
  return rows.map((row) => (row.trim() === '' ? undefined : valuesOf({ text: row, options: {} })[0]));
}
