import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { providers, rules } from '../catalog.ts';
import { parseProject } from './parse.ts';
import { projectSchema } from './schema.ts';

const file = new URL('../../schemas/chatmend.schema.json', import.meta.url);

describe('the JSON Schema of chatmend.json', () => {
  const schema = JSON.parse(readFileSync(file, 'utf8'));

  it('is up to date (npm run generate)', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(projectSchema())));
  });

  it('knows all rules and providers', () => {
    const ids = rules().map(({ id }) => id);
    assert.deepEqual(schema.definitions.rule.enum, ids);
    assert.deepEqual(Object.keys(schema.definitions.rules.properties), ids);
    assert.deepEqual(
      schema.definitions.provider.enum,
      providers().map(({ id }) => id),
    );
  });

  it('has the settings that are read, no more and no fewer', () => {
    const settings = Object.keys(schema.properties);
    const { issues } = parseProject(`{${settings.map((name) => `"${name}": {}`).join()}}`);
    assert.deepEqual(
      issues.filter(({ message }) => message.includes('has no setting')),
      [],
    );
    assert.match(
      parseProject('{"x": 1}').issues[0]?.message ?? '',
      new RegExp(settings.map((s) => s.replace('$', '\\$')).join('.*')),
    );
  });
});
