import assert from 'node:assert/strict';
import { type Inspection, inspect, type TextRange } from '@chatmend/engine';
import fc from 'fast-check';
import { anyTexts } from './any-text.ts';
import { documents, jsonLines } from './documents.ts';
import { holds } from './holds.ts';

/** Everything an inspection says about places. */
function rangesOf({ problems, payloads, notices }: Inspection): TextRange[] {
  return [...problems, ...problems.flatMap((problem) => problem.related), ...payloads, ...notices].map(
    ({ range }) => range,
  );
}

function assertInside({ start, end }: TextRange, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

describe('any text', () => {
  holds(
    'is inspected, located, fixed and planned without throwing, and every range lies inside',
    fc.property(anyTexts, ({ text, options }) => {
      const inspection = inspect(text, options);
      for (const range of rangesOf(inspection)) assertInside(range, text);
      const half = text.length >> 1;
      inspection.payloadAt(half);
      inspection.problemsAt({ start: half, end: half });
      for (const problem of inspection.problems) {
        for (const fix of inspection.fixes(problem)) {
          for (const edit of fix.edits) assertInside(edit.range, text);
        }
      }
      for (const policy of ['careful', 'complete'] as const) {
        const plan = inspection.plan(policy);
        for (const { range } of plan.remaining) assertInside(range, plan.text);
      }
    }),
    400,
  );

  it('that is too deep to repair is none to fail on', () => {
    for (const depth of [200, 300, 20_000]) {
      const deep = '['.repeat(depth) + ']'.repeat(depth);
      for (const text of [
        `{"messages": [{"role": "tool", "tool_call_id": "a", "content": ${deep}}]}`,
        `{"messages": [{"role": "assistant", "tool_calls": [{"function": {"name": "f", "arguments": {"a": ${deep}}}, "id": "a"}]}]}`,
        '{"messages": [{"role": "tool", "content": '.repeat(depth),
      ]) {
        const inspection = inspect(text);
        for (const problem of inspection.problems) inspection.fixes(problem);
        inspection.plan('complete');
      }
    }
  });
});

describe('places', () => {
  holds(
    'of a problem cover one pair or key, on one line where it is written on one',
    fc.property(fc.oneof(documents, jsonLines), ({ text, options }) => {
      const { problems } = inspect(text, options);
      for (const { anchor, range, rule } of problems) {
        const shown = text.slice(range.start, range.end);
        const key = anchor.pointer.slice(anchor.pointer.lastIndexOf('/') + 1);
        if (anchor.part === 'value') continue;
        assert.ok(shown.startsWith(JSON.stringify(key)), `${rule}: ${shown}`);
        if (anchor.part === 'key') assert.equal(shown, JSON.stringify(key));
        if (key === 'role' || key === 'id' || key === 'tool_call_id') {
          if (!shown.includes('//')) assert.doesNotMatch(shown, /[\r\n]/);
        }
      }
    }),
    200,
  );
});
