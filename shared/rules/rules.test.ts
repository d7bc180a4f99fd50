import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { examplesOf } from '../pages/examples.ts';
import { strategyById } from '../repair/strategies/registry.ts';
import { check, fixBy, fixture } from '../testing/fixture.ts';
import { applyEdits } from '../text/edits.ts';
import { optionsOf } from './read-example.ts';
import { allRules } from './registry.ts';

const all = allRules.map((rule) => ({ rule, examples: examplesOf(rule.id) }));

describe('rules', () => {
  for (const { rule, examples } of all) {
    describe(rule.id, () => {
      for (const example of examples) {
        const options = optionsOf(example);
        it(example.title, () => {
          check(example.text, options);
        });
        for (const [strategy, after] of Object.entries(example.fixes ?? {})) {
          it(`${example.title}: ${strategy}`, () => {
            const inspection = check(example.text, options);
            const { fix } = fixBy(inspection, strategy);
            const text = applyEdits(inspection.text, fix.edits);
            assert.equal(text, fixture(after).text);
            check(after, options);
          });
        }
      }

      it('is answered by a complete repair, or says why not', () => {
        for (const example of examples) {
          const { text } = fixture(example.text);
          const { remaining } = inspect(text, optionsOf(example)).plan('complete');
          const left = remaining.map(({ rule: id, message }) => `${id}: ${message}`);
          if (example.unrepaired === undefined) assert.deepEqual(left, [], example.title);
          else assert.ok(left.length > 0, `${example.title}: ${example.unrepaired}`);
        }
      });

      it('says what it is', () => {
        assert.match(rule.summary, /^[A-Z].*\.$/);
        assert.ok(rule.documentation.length > 80, 'the documentation is too short to help anybody');
        assert.ok(
          examples.some((example) => example.text.includes('//^')),
          'no example that is marked',
        );
      });

      it('names strategies that exist', () => {
        for (const id of rule.strategies) assert.ok(strategyById(id), id);
      });
    });
  }
});
