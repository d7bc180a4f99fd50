import type { DocumentOptions, Inspection, TextProblem } from '../api.ts';
import { inspect } from '../index.ts';
import { fixture } from '../rules/read-example.ts';
import { LineIndex } from '../text/lines.ts';

export { fixture };

/** The problems of an inspection in the form of marks. */
export function marksOf(inspection: Inspection): string[] {
  const lines = new LineIndex(inspection.text);
  return inspection.problems.map((problem) => {
    const start = lines.positionAt(problem.range.start);
    const end = lines.positionAt(problem.range.end);
    const columns =
      start.line === end.line
        ? `${start.character}-${end.character}`
        : `${start.character}-${end.line}:${end.character}`;
    return `${start.line}:${columns} ${problem.severity} ${problem.rule}: ${problem.message}`;
  });
}

/** Compares marks both ways; a mark may leave out the message or its end. Returns what differs. */
export function differences(expected: readonly string[], actual: readonly string[]): string[] {
  const left = [...actual];
  const missing: string[] = [];
  for (const mark of expected) {
    const at = left.findIndex((one) => one.startsWith(mark));
    if (at === -1) missing.push(`not found:  ${mark}`);
    else left.splice(at, 1);
  }
  return [...missing, ...left.map((mark) => `unexpected: ${mark}`)];
}

/** Inspects a fixture; throws with a readable list where its marks and the problems differ. */
export function check(marked: string, options: DocumentOptions = {}): Inspection {
  const { text, marks } = fixture(marked);
  const inspection = inspect(text, options);
  const wrong = differences(marks, marksOf(inspection));
  if (wrong.length > 0)
    throw new Error(`problems differ from the marks:\n  ${wrong.join('\n  ')}\nin\n${text}`);
  return inspection;
}

/** The fix of a strategy for the first problem that has it. */
export function fixBy(inspection: Inspection, strategy: string) {
  for (const problem of inspection.problems) {
    const fix = inspection.fixes(problem).find((one) => one.step.strategy === strategy);
    if (fix !== undefined) return { problem, fix };
  }
  const offered = inspection.problems.flatMap((problem: TextProblem) =>
    inspection.fixes(problem).map((one) => one.step.strategy),
  );
  throw new Error(`no fix by ${strategy}; offered: ${offered.join(', ') || 'none'}`);
}
