import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allCaptures } from '../../shared/captures/registry.ts';
import { allProviders } from '../../shared/providers/registry.ts';
import { allStrategies } from '../../shared/repair/strategies/registry.ts';
import { allRules } from '../../shared/rules/registry.ts';

const REGISTRIES = {
  'shared/rules': allRules,
  'shared/providers': allProviders,
  'shared/repair/strategies': allStrategies,
  'shared/captures': allCaptures,
};

describe('ids', () => {
  for (const [folder, entries] of Object.entries(REGISTRIES)) {
    it(`${folder}: each is the name of its file`, () => {
      const registry = readFileSync(new URL(`../../${folder}/registry.ts`, import.meta.url), 'utf8');
      const files = [...registry.matchAll(/^import \{ \w+ as \w+ \} from '\.\/(.+)\.ts';$/gm)].map(
        ([, file]) => file,
      );
      assert.deepEqual(
        entries.map(({ id }) => id),
        files,
      );
    });
  }
});
