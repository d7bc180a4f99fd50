import assert from 'node:assert/strict';
import { inspect } from '@chatmend/engine';
import fc from 'fast-check';
import { body } from './documents.ts';
import { histories } from './history.ts';
import { holds } from './holds.ts';

describe('a sound history', () => {
  holds(
    'has no error and no warning at OpenAI, and is left as it is',
    fc.property(histories, fc.constantFrom('openai', 'azure-openai'), (messages, provider) => {
      const text = JSON.stringify(body('gpt-4o', messages));
      const inspection = inspect(text, { provider });
      assert.equal(inspection.payloads.length, 1);
      assert.deepEqual(
        inspection.problems.map(({ message }) => message),
        [],
      );
      assert.equal(inspection.plan('complete').text, text);
    }),
  );
});
