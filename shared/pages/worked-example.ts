import type { DialectId, Fix, Inspection, Severity } from '../api.ts';
import { inspect } from '../inspect.ts';
import { fixture, optionsOf } from '../rules/read-example.ts';
import type { RuleExample } from '../rules/rule.ts';
import { applyEdits } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';

/** An example of a rule as the engine sees it today. */
export interface WorkedExample {
  readonly title: string;
  /** Provider it was judged for. */
  readonly provider: string;
  readonly dialect: DialectId | undefined;
  readonly before: string;
  readonly problems: readonly {
    readonly line: number;
    readonly severity: Severity;
    readonly message: string;
  }[];
  /** Why no repair that keeps every word makes it acceptable, where none does. */
  readonly unrepaired?: string;
  /** What repairs make of it. */
  readonly fixes: readonly Outcome[];
}

/** What one way of repairing leaves. */
export interface Outcome {
  readonly strategy: string;
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly after: string;
}

/**
 * Inspects an example and repairs it: in the ways it names, else in the one offered first. Nothing of the outcome stands
 * in the example, so a page can not show what the engine does not do.
 */
export function work(example: RuleExample): WorkedExample {
  const { title, provider, text, fixes, unrepaired } = example;
  const before = fixture(text).text;
  const inspection = inspect(before, optionsOf(example));
  const lines = new LineIndex(before);
  const [payload] = inspection.payloads;
  return {
    title,
    ...(unrepaired !== undefined && { unrepaired }),
    provider: provider ?? 'generic',
    dialect: payload?.dialect,
    before,
    problems: inspection.problems.map(({ range, severity, message }) => ({
      line: lines.positionAt(range.start).line + 1,
      severity,
      message,
    })),
    fixes: outcomes(inspection, fixes === undefined ? undefined : Object.keys(fixes)),
  };
}

function outcomes(inspection: Inspection, strategies: readonly string[] | undefined): Outcome[] {
  const offered = inspection.problems.flatMap((problem) => inspection.fixes(problem));
  const chosen =
    strategies === undefined
      ? offered.slice(0, 1)
      : strategies.flatMap((id) => offered.find(({ step }) => step.strategy === id) ?? []);
  return chosen.map(({ title, safety, step, edits }) => ({
    strategy: step.strategy,
    title,
    safety,
    after: applyEdits(inspection.text, edits),
  }));
}
