import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { LOGS, MENDED, SECOND } from '../testing/lost-turn.ts';
import { applyEdits } from '../text/edits.ts';

/** Line of the document in which the call was made first. */
const LINES: Readonly<Record<string, number>> = {
  'docker-compose.log': 10,
  'pino.ndjson': 7,
  'body-as-text.ndjson': 2,
  'openai-python.log': 3,
  'session.har': 19,
};

describe('a turn that was streamed and lost', () => {
  for (const [name, log] of Object.entries(LOGS)) {
    it(`is restored word for word: ${name}`, () => {
      const text = log(SECOND);
      const inspection = inspect(text, { name });
      const problem = inspection.problems.find(({ rule }) => rule === 'orphan-tool-result');
      assert.ok(problem);
      const [fix] = inspection.fixes(problem);
      assert.equal(fix?.title, `Restore the call from line ${LINES[name]}`);
      // What is recorded is not rewritten without a look.
      assert.equal(fix.safety, name === 'session.har' ? 'unsafe' : 'safe');
      const after = inspect(applyEdits(text, fix.edits), { name });
      assert.deepEqual(after.extract(1), MENDED);
      // What the provider said stays said.
      const left = after.problems.filter(({ rule }) => rule !== 'provider-error');
      assert.deepEqual(left, []);
    });

    it(`by fix-all as well: ${name}`, () => {
      const plan = inspect(log(SECOND), { name }).plan(name === 'session.har' ? 'complete' : 'careful');
      const after = inspect(plan.text, { name });
      assert.deepEqual(after.extract(1), MENDED);
      assert.deepEqual(plan.remaining, []);
    });
  }
});
