import assert from 'node:assert/strict';
import { holdingsOf, inspect, type OtherDocument } from '../index.ts';
import { FIRST, SECOND, STREAM } from '../testing/lost-turn.ts';

const text = `sent ${JSON.stringify(FIRST)}\n${STREAM.join('\n')}\n`;
const monday: OtherDocument = { name: '/logs/monday.log', title: 'monday.log', text };

describe('another document that may hold what was lost', () => {
  it('is told how much it holds: requests, and answers that were put together', () => {
    assert.deepEqual(holdingsOf(monday), { requests: 1, answers: 1 });
    assert.deepEqual(holdingsOf({ ...monday, text: 'role: none\n' }), { requests: 0, answers: 0 });
  });

  it('is named by the step that takes from it, with the place of the call', () => {
    const inspection = inspect(JSON.stringify(SECOND), { others: () => [monday] });
    const [orphan] = inspection.problems;
    assert.ok(orphan?.rule === 'orphan-tool-result');
    const [fix] = inspection.fixes(orphan);
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 7 of monday.log', 'safe']);
    const [from, ...more] = fix?.step.from ?? [];
    assert.deepEqual([from?.what, from?.document, more], ['call', '/logs/monday.log', []]);
    assert.match(text.slice(from?.range.start, from?.range.end), /^{.*find_invoice.*}$/);
  });

  it('and a step that takes from the document itself names none', () => {
    const inspection = inspect(`${text}sent ${JSON.stringify(SECOND)}\n`);
    const orphan = inspection.problems.find(({ rule }) => rule === 'orphan-tool-result');
    assert.ok(orphan !== undefined);
    const [fix] = inspection.fixes(orphan);
    assert.deepEqual(
      fix?.step.from.map(({ what, document }) => [what, document]),
      [['call', undefined]],
    );
  });
});
