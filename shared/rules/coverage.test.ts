import assert from 'node:assert/strict';
import type { DialectId } from '../api.ts';
import { inspect } from '../index.ts';
import { examplesOf } from '../pages/examples.ts';
import { allProviders } from '../providers/registry.ts';
import { fixture } from '../testing/fixture.ts';
import { optionsOf } from './read-example.ts';
import { allRules } from './registry.ts';
import type { RuleExample } from './rule.ts';

/** The formats in which somebody is known to refuse what a rule finds. */
function formatsOf(rule: string): ReadonlySet<DialectId> {
  return new Set(
    allProviders.flatMap(({ facts, dialects }) =>
      facts
        .filter((fact) => fact.rule === rule && fact.verdict === 'refuses')
        .flatMap((fact) => fact.dialect ?? dialects[0] ?? []),
    ),
  );
}

/** What an example shows of a rule: something refused, its repair or why there is none, or what is taken. */
function shownBy({ text, fixes, unrepaired }: RuleExample, rule: string): readonly string[] {
  if (!fixture(text).marks.some((mark) => / (error|warning) ([\w-]+)/.exec(mark)?.[2] === rule))
    return [TAKEN];
  return fixes === undefined && unrepaired === undefined ? [REFUSED] : [REFUSED, REPAIRED];
}

const [REFUSED, TAKEN, REPAIRED] = ['something refused', 'something taken', 'a repair, or why there is none'];

describe('examples', () => {
  for (const { id } of allRules) {
    it(`show ${id} in every format in which it is known to be refused`, () => {
      const shown = new Set<string>();
      for (const example of examplesOf(id)) {
        const { payloads } = inspect(fixture(example.text).text, optionsOf(example));
        for (const what of shownBy(example, id)) shown.add(`${payloads[0]?.dialect}: ${what}`);
      }
      const missing = [...formatsOf(id)]
        .flatMap((format) => [REFUSED, REPAIRED, TAKEN].map((what) => `${format}: ${what}`))
        .filter((one) => !shown.has(one));
      assert.deepEqual(
        missing,
        [],
        `shared/rules/${id}.ts or shared/rules/examples/${id}.ts lacks an example`,
      );
    });
  }
});
