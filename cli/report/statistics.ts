import type { Severity } from '@chatmend/engine';
import type { Tally } from '../tally.ts';
import { type Palette, severityPaint } from './color.ts';
import type { FileReport, Reporter } from './report.ts';

/** How often a rule found something of one severity. */
export interface StatisticsRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many of them have a safe fix. */
  readonly safelyFixable: number;
}

/** Counts problems by rule and severity. */
export class Statistics {
  readonly #rows = new Map<string, StatisticsRow>();

  /** Counts the problems of a file. */
  add(report: FileReport): void {
    for (const problem of report.problems) {
      const { rule, severity } = problem;
      const row = this.#rows.get(`${severity} ${rule}`) ?? { rule, severity, count: 0, safelyFixable: 0 };
      const safe = report.fixes(problem).some((fix) => fix.safety === 'safe');
      const counted = { count: row.count + 1, safelyFixable: row.safelyFixable + (safe ? 1 : 0) };
      this.#rows.set(`${severity} ${rule}`, { ...row, ...counted });
    }
  }

  /** The most frequent first. */
  rows(): StatisticsRow[] {
    return [...this.#rows.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }
}

/** Prints counts by rule instead of each problem. */
export class StatisticsReporter implements Reporter {
  readonly #statistics = new Statistics();
  readonly #palette: Palette;
  readonly #summary: Reporter;

  /** `summary` prints the last lines. */
  constructor(palette: Palette, summary: Reporter) {
    this.#palette = palette;
    this.#summary = summary;
  }

  begin(): string {
    return '';
  }

  file(report: FileReport): string {
    this.#statistics.add(report);
    return '';
  }

  end(tally: Tally): string {
    const rows = this.#statistics.rows();
    const digits = Math.max(...rows.map(({ count }) => String(count).length));
    const names = Math.max(...rows.map(({ rule }) => rule.length));
    const table = rows.map(({ rule, severity, count, safelyFixable }) => {
      const paint = severityPaint(this.#palette, severity);
      const fixable = safelyFixable > 0 ? `  ${safelyFixable} safely fixable` : '';
      return `${String(count).padStart(digits)}  ${rule.padEnd(names)}  ${paint(severity.padEnd(11))}${fixable}`.trimEnd();
    });
    return [...table, this.#summary.end(tally)].join('\n');
  }
}
