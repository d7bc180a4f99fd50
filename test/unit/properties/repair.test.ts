import assert from 'node:assert/strict';
import {
  inspect,
  inspectRequest,
  type Policy,
  type Problem,
  repairRequest,
  type Step,
} from '@chatmend/engine';
import fc from 'fast-check';
import { applyOperations } from '../../../shared/repair/operations.ts';
import { assertClaims } from './claims.ts';
import { dialects } from './dialects/all.ts';
import type { Said } from './dialects/dialect.ts';
import { holds } from './holds.ts';
import { lostTexts } from './said.ts';

for (const dialect of dialects) {
  const name = dialect.form === undefined ? dialect.id : `${dialect.id}, ${dialect.form}`;
  const policies = fc.constantFrom<Policy>('careful', 'complete', 'minimal');
  const providers = fc.constantFrom(...dialect.providers);

  describe(`a repaired request of ${name}`, () => {
    for (const provider of dialect.providers) {
      holds(
        `is what ${provider} takes, if the repair is complete`,
        fc.property(dialect.broken, (body) => {
          fc.pre(saysSomething(dialect.read(body)) && !dialect.isBeyondRepair(body, provider));
          const { request, remaining } = repairRequest(body, { provider, policy: 'complete' });
          assert.deepEqual(remaining, [], JSON.stringify(request));
          assert.ok(dialect.pairs(request), JSON.stringify(request));
        }),
      );
    }

    holds(
      'has every word, unless the policy may drop some, and then a step says so',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const { request, steps } = repairRequest(body, { provider, policy });
        const drops = steps.flatMap((step) => step.drops);
        if (policy !== 'minimal') assert.deepEqual(drops, []);
        if (drops.length === 0) assert.deepEqual(lostTexts(body, request), []);
      }),
    );

    holds(
      'is not repaired again',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const { request } = repairRequest(body, { provider, policy });
        assert.equal(repairRequest(request, { provider, policy }).request, request);
      }),
    );

    holds(
      'is the same in every run, and the one it was is not changed',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const copy = structuredClone(body);
        const first = repairRequest(body, { provider, policy });
        assert.deepEqual(repairRequest(copy, { provider, policy }), first);
        assert.deepEqual(body, copy);
        assert.equal(first.request === body, first.steps.length === 0);
      }),
    );

    holds(
      'has the problems left that the plan names, and no others',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const { request, remaining } = repairRequest(body, { provider, policy });
        // Without a message left it is no request any more to who reads it again.
        if (dialect.read(request).length === 0) return;
        assert.deepEqual(remaining, pressing(inspectRequest(request, { provider }).problems));
        const plan = inspect(JSON.stringify(body), { provider }).plan(policy);
        assert.deepEqual(plan.remaining, pressing(inspect(plan.text, { provider }).problems));
      }),
    );
  });

  describe(`a sound request of ${name}`, () => {
    holds(
      `is given back as it is, to the byte, where ${dialect.providers[0]} takes it`,
      fc.property(dialect.sound, policies, (body, policy) =>
        assertUntouched(body, dialect.providers[0] as string, policy),
      ),
    );

    holds(
      'is given back as it is, to the byte, where everyone takes it',
      fc.property(dialect.portable, policies, providers, (body, policy, provider) =>
        assertUntouched(body, provider, policy),
      ),
    );
  });

  describe(`the steps of a plan for ${name}`, () => {
    holds(
      'do what they say, each one, and so do their alternatives',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const { request, steps } = repairRequest(body, { provider, policy });
        const values = valuesOf(body, steps);
        assert.deepEqual(values.at(-1), request);
        for (const step of steps) {
          const before = values[step.round];
          for (const one of [step, ...step.alternatives])
            assertClaims(one, before, applyOperations(before, one.operations), dialect);
        }
      }),
    );

    holds(
      'end, because every few rounds less is wrong than ever before',
      fc.property(dialect.broken, policies, providers, (body, policy, provider) => {
        const { steps } = repairRequest(body, { provider, policy });
        const weights = valuesOf(body, steps).map((value) =>
          weigh(inspectRequest(value, { provider }).problems),
        );
        let least = weights[0] as number;
        let waiting = 0;
        for (const weight of weights.slice(1)) {
          waiting = weight < least ? 0 : waiting + 1;
          least = Math.min(least, weight);
          assert.ok(waiting <= (policy === 'careful' ? 0 : DETOUR), `${weights}`);
        }
        assert.equal(weights.at(-1), least, `${weights}`);
      }),
    );
  });

  describe(`an answer to a problem of ${name}`, () => {
    holds(
      'does what it says',
      fc.property(dialect.broken, providers, (body, provider) => {
        const inspection = inspectRequest(body, { provider });
        for (const problem of inspection.problems)
          for (const step of inspection.fixes(problem))
            assertClaims(step, body, applyOperations(body, step.operations), dialect);
      }),
    );
  });
}

/** How many rounds a plan may take before it helps. */
const DETOUR = 3;

/** A history in which nobody says a word can only be made acceptable by inventing one. */
function saysSomething(said: readonly Said[]): boolean {
  return said.some(({ texts, calls }) => calls > 0 || texts.some((text) => text !== ''));
}

function pressing<T extends Problem>(problems: readonly T[]): T[] {
  return problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** One number for how much is wrong: any error is more than all warnings. */
function weigh(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, { severity }) => sum + (severity === 'error' ? 10_000 : severity === 'warning' ? 1 : 0),
    0,
  );
}

/** The request before every round, and after the last. */
function valuesOf(body: unknown, steps: readonly (Step & { round: number })[]): unknown[] {
  const values = [body];
  for (let round = 0; steps.some((step) => step.round === round); round++) {
    const operations = steps.filter((step) => step.round === round).flatMap((step) => step.operations);
    values.push(applyOperations(values[round], operations));
  }
  return values;
}

function assertUntouched(body: unknown, provider: string, policy: Policy): void {
  const { request, steps, remaining } = repairRequest(body, { provider, policy });
  assert.deepEqual({ steps, remaining }, { steps: [], remaining: [] });
  assert.equal(request, body);
  const text = JSON.stringify(body, null, 2);
  assert.equal(inspect(text, { provider }).plan(policy).text, text);
}
