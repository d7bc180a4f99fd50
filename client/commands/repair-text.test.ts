import assert from 'node:assert/strict';
import type { Plan, PlanStep } from '../../server/protocol/index.ts';
import { noRepair, outcome, question } from './repair-text.ts';

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
    assert.equal(noRepair(null, 'careful'), 'No chat request was found here.');
    assert.equal(noRepair({ ...empty, payloads: 0 }, 'careful'), 'No chat request was found here.');
    assert.match(noRepair(empty, 'careful'), /no problem was found/);
  });

  it('where only unsafe steps are left, which command shows them', () => {
    assert.match(noRepair({ ...empty, remaining: 2 }, 'careful'), /2 problems.*Including Unsafe Steps/);
    assert.equal(
      noRepair({ ...empty, remaining: 1 }, 'complete'),
      'No repair is known for the 1 problem here.',
    );
  });

  it('where the document moved on', () => {
    assert.match(
      noRepair({ ...empty, steps: [step('Add empty content', 'safe')] }, 'careful'),
      /run the command again/,
    );
  });

  it('when it is done', () => {
    const one = { ...empty, steps: [step('Add empty content', 'safe')] };
    assert.equal(outcome(one), 'Repaired: "Add empty content". No problem is left.');
    assert.equal(
      outcome({ ...one, steps: [...one.steps, ...one.steps], remaining: 1 }),
      'Repaired: 2 steps. 1 problem left.',
    );
  });

  it('names the reason of unsafe steps', () => {
    const plan = { ...empty, steps: [step('Add empty content', 'safe'), step('Drop this call', 'unsafe')] };
    assert.equal(question(plan), 'Add empty content · Drop this call — The call stays.');
    const many = { ...plan, steps: [...plan.steps, ...plan.steps] };
    assert.match(question(many), /^Add empty content · .* · Add empty content … and 1 more\.$/);
  });
});
