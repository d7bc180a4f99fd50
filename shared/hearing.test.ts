import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allDialects } from './dialects/registry.ts';
import { type Case, hearingFor, shapeOf } from './hearing.ts';
import { judge } from './providers/judge.ts';
import { allProviders } from './providers/registry.ts';
import { allRules } from './rules/registry.ts';

const MODELS = [
  'gpt-4o',
  'o3',
  'claude-2.1',
  'claude-sonnet-4-5',
  'deepseek-reasoner',
  'mistral-large-latest',
];
const MORE = ['gemini-1.5-pro', 'gemini-3-pro', 'Qwen3-Coder', 'gemma-3', 'anthropic.claude-3-haiku', 'mine'];

/** Days on both sides of every border of a fact. */
const days = allProviders
  .flatMap(({ facts }) => facts.flatMap(({ from, until }) => [from, until]))
  .filter((day) => day !== undefined)
  .flatMap((day) => [day, `${day}T12:00:00Z`, day.replace(/^\d{4}/, (year) => `${Number(year) - 1}`)]);

const cases: fc.Arbitrary<Case> = fc.record({
  dialect: fc.constantFrom(...allDialects),
  isGuess: fc.boolean(),
  model: fc.constantFrom(undefined, ...MODELS, ...MORE),
  date: fc.constantFrom(undefined, ...new Set(days)),
  target: fc.record({
    provider: fc.constantFrom(...allProviders.map(({ id }) => id)),
    upstream: fc.constantFrom('openai', 'anthropic', 'mistral'),
    source: fc.constantFrom('flag', 'beside', 'model', 'default'),
    reason: fc.constant(''),
    accepted: fc.boolean(),
  }),
  options: fc.constantFrom({}, { portability: true }, { rules: { 'null-content': 'off' as const } }),
});

const formatOf = ({ dialect: { home }, isGuess }: Case) => ({ home, isGuess });

describe('what is heard about payloads of one kind', () => {
  it('is what is judged of each', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const hearing = hearingFor(given);
        for (const rule of allRules) {
          for (const variant of Object.keys(rule.variants)) {
            assert.deepEqual(
              hearing.verdict(rule, variant),
              judge(rule, shapeOf(given, rule.id, variant), given.target, formatOf(given), given.options),
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is worked out once', () => {
    const given: Case = {
      dialect: allDialects[0] as Case['dialect'],
      isGuess: false,
      target: { provider: 'openai', source: 'flag', reason: '', accepted: false },
      model: 'gpt-4o',
      date: '2026-01-01T10:00:00Z',
      options: {},
    };
    assert.equal(
      hearingFor({ ...given, date: '2026-01-01T10:00:01Z', model: 'gpt-4o-mini' }),
      hearingFor(given),
    );
    assert.notEqual(hearingFor({ ...given, options: { portability: true } }), hearingFor(given));
  });
});
