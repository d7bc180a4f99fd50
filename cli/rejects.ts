import type { TextPlan } from '@chatmend/engine';

/** Rows of JSON Lines whose errors no step answers, taken out of the others. */
export interface Rejection {
  /** The rows as they were, without line ends (a carriage return before one stays). */
  readonly rows: readonly string[];
  /** The repaired text without them. */
  readonly text: string;
}

/**
 * Sets aside the rows of `before` in which errors of `plan` remain; undefined where it is no JSON Lines: steps
 * never break a row of those in two, so rows keep their number.
 */
export function rejectRows(before: string, plan: TextPlan): Rejection | undefined {
  const old = before.split('\n');
  const now = plan.text.split('\n');
  const bad = new Set<number>();
  const starts = startsOf(now);
  let row = 0;
  const offsets = plan.remaining
    .filter(({ severity }) => severity === 'error')
    .map(({ range }) => range.start)
    .sort((a, b) => a - b);
  for (const offset of offsets) {
    while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= offset) row++;
    bad.add(row);
  }
  const rows = old.filter((_, at) => bad.has(at));
  if (old.length !== now.length || !rows.every(isWhole)) return undefined;
  return { rows, text: now.filter((_, at) => !bad.has(at)).join('\n') };
}

function startsOf(rows: readonly string[]): number[] {
  let at = 0;
  return rows.map((row) => {
    const start = at;
    at += row.length + 1;
    return start;
  });
}

function isWhole(row: string): boolean {
  try {
    JSON.parse(row);
    return true;
  } catch {
    return false;
  }
}
