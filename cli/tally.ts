import type { TextProblem } from '@chatmend/engine';
import { EXIT, type ExitCode } from './io.ts';
import type { FileReport } from './report/report.ts';

/** Counts of a run, and what they mean for the shell. */
export class Tally {
  /** Files with payloads or problems. */
  files = 0;
  /** All files that were read. */
  read = 0;
  payloads = 0;
  errors = 0;
  warnings = 0;
  /** Problems of severity information or hint. */
  remarks = 0;
  /** Problems with a safe fix. */
  safe = 0;
  /** Problems that have fixes, all of which need a look. */
  unsafe = 0;
  failed = false;
  /** The only file that was read, where it holds no payload but the error of a provider. */
  explainable: string | undefined;

  /** Counts a file that has something to report. */
  add(report: FileReport): void {
    this.files++;
    this.payloads += report.payloads.length;
    for (const problem of report.problems) {
      this.problem(problem);
      const fixes = report.fixes(problem);
      if (fixes.some(({ safety }) => safety === 'safe')) this.safe++;
      else if (fixes.length > 0) this.unsafe++;
    }
  }

  /** Counts a problem. */
  problem({ severity }: Pick<TextProblem, 'severity'>): void {
    if (severity === 'error') this.errors++;
    else if (severity === 'warning') this.warnings++;
    else this.remarks++;
  }

  /** What the shell is told. */
  exitCode(maxWarnings: number | undefined): ExitCode {
    if (this.failed) return EXIT.failure;
    if (this.errors > 0 || this.warnings > (maxWarnings ?? Number.POSITIVE_INFINITY)) return EXIT.problems;
    return EXIT.clean;
  }

  /** `2 errors, 1 warning`, or `no problems`. */
  problemsInWords(): string {
    const parts = [
      this.errors > 0 && count(this.errors, 'error'),
      this.warnings > 0 && count(this.warnings, 'warning'),
      this.remarks > 0 && count(this.remarks, 'remark'),
    ].filter((part) => part !== false);
    return parts.length > 0 ? parts.join(', ') : 'no problems';
  }
}

/** `2 errors, 1 warning`, or `no problems`. */
export function problemsInWords(problems: readonly Pick<TextProblem, 'severity'>[]): string {
  const tally = new Tally();
  for (const problem of problems) tally.problem(problem);
  return tally.problemsInWords();
}

/** `1 file`, `2 files`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
