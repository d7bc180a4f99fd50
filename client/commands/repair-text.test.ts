import assert from 'node:assert/strict';
import type { Plan, PlanStep } from '../../server/protocol/index.ts';
import { details, noRepair, outcome, question } from './repair-text.ts';

const empty: Plan = {
  version: 1,
  payloads: 1,
  policy: 'careful',
  steps: [],
  remaining: 0,
  remainingErrors: 0,
};
const step = (title: string, safety: PlanStep['safety']): PlanStep => ({
  title,
  safety,
  reason: 'The call stays.',
  payload: 0,
  moves: [],
  marks: [],
  invents: [],
  drops: [],
  alternatives: [],
});

describe('what the repair commands say', () => {
  it('where there is nothing to do', () => {
    assert.equal(noRepair(null), 'No chat request was found here.');
    assert.equal(noRepair({ ...empty, payloads: 0 }), 'No chat request was found here.');
    assert.match(noRepair(empty), /no problem was found/);
  });

  it('where its policy is at its end, which command goes further', () => {
    assert.match(noRepair({ ...empty, remaining: 2 }), /2 problems.*Keeping Every Word/);
    assert.match(
      noRepair({ ...empty, policy: 'complete', remaining: 2 }),
      /2 problems.*Dropping What Does Not Fit/,
    );
    assert.equal(
      noRepair({ ...empty, policy: 'minimal', remaining: 1 }),
      'No repair is known for the 1 problem here.',
    );
  });

  it('where the document moved on', () => {
    assert.match(noRepair({ ...empty, steps: [step('Add empty content', 'safe')] }), /run the command again/);
  });

  it('when it is done', () => {
    const one = { ...empty, steps: [step('Add empty content', 'safe')] };
    assert.equal(outcome(one), 'Repaired: "Add empty content". No problem is left.');
    assert.equal(
      outcome({ ...one, steps: [...one.steps, ...one.steps], remaining: 1 }),
      'Repaired: 2 steps. 1 problem left.',
    );
  });

  const drop: PlanStep = {
    ...step('Drop this call', 'unsafe'),
    drops: ['the call a', 'the reasoning of a'],
    alternatives: ['Insert a marked result'],
  };
  const plan: Plan = {
    ...empty,
    policy: 'minimal',
    steps: [step('Add empty content', 'safe'), drop],
    remaining: 2,
    remainingErrors: 1,
  };

  it('before it is done: the one step, or how many and what becomes of words', () => {
    assert.equal(
      question({ ...empty, steps: [drop] }),
      'Drop this call — The call stays. Drops the call a, the reasoning of a. No problem would be left.',
    );
    assert.equal(
      question({
        ...plan,
        steps: [...plan.steps, drop, { ...drop, drops: [], invents: ['a result for b'] }],
      }),
      '4 steps, 3 unsafe. Drops the call a, the reasoning of a, the call a and 1 more. Invents a result for b. ' +
        '2 problems would be left, among them 1 error.',
    );
  });

  it('line by line: every step, its price and the other ways', () => {
    assert.equal(
      details(plan),
      `2 steps, 1 unsafe, by the policy "minimal". All of it is applied, or nothing.
2 problems would be left, among them 1 error.

1. Add empty content
   The call stays.

2. Drop this call (unsafe)
   The call stays.
   Drops: the call a; the reasoning of a
   Or: Insert a marked result
`,
    );
  });
});
