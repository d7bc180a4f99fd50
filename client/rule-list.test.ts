import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '@chatmend/engine';
import { rulesOfSchema } from './rule-list.ts';

describe('the list of rules to choose from', () => {
  it('holds every rule of the engine with its summary', () => {
    const schema = readFileSync(new URL('../schemas/chatmend.schema.json', import.meta.url), 'utf8');
    assert.deepEqual(
      rulesOfSchema(schema),
      rules().map(({ id, summary }) => ({ id, summary })),
    );
  });
});
