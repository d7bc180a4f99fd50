import { LineIndex, type Notice, type TextProblem, type TextRange } from '@chatmend/engine';
import { count, type Tally } from '../tally.ts';
import { type Palette, severityPaint } from './color.ts';
import { excerpt } from './excerpt.ts';
import { type FileReport, providerWords, type Reporter } from './report.ts';
import { visible } from './visible.ts';
import { wayTo } from './way.ts';

const RELATED_SHOWN = 3;
const FIXES_SHOWN = 6;
const SEVERITIES = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' } as const;

/** Prints problems as a good compiler does: place, excerpt, marks, what the provider says, help. */
export class TextReporter implements Reporter {
  readonly #palette: Palette;
  readonly #columns: number;
  readonly #next: (tally: Tally) => string | undefined;

  /** `next` says what to run after this, if there is anything to do. */
  constructor(palette: Palette, columns: number | undefined, next: (tally: Tally) => string | undefined) {
    this.#palette = palette;
    this.#columns = Math.max(40, columns ?? 100);
    this.#next = next;
  }

  begin(): string {
    return '';
  }

  file(report: FileReport): string {
    if (report.problems.length === 0 && report.notices.length === 0) return '';
    const page = new Page(report, this.#palette, this.#columns);
    const told = new Set<number>();
    const blocks = report.problems.map((problem) => {
      const first = problem.payload >= 0 && !told.has(problem.payload);
      told.add(problem.payload);
      return page.problem(problem, first);
    });
    return [...blocks, ...report.notices.map((notice) => page.notice(notice)), ''].join('\n');
  }

  end(tally: Tally): string {
    const { bold, red, yellow, green } = this.#palette;
    const paint = tally.errors > 0 ? red : tally.warnings > 0 ? yellow : green;
    const places = `${count(tally.payloads, 'payload')} of ${count(tally.read, 'file')}`;
    if (tally.read === 0) return '';
    const next = this.#next(tally);
    const below = next ? `${next}\n` : '';
    if (tally.payloads === 0 && tally.errors + tally.warnings === 0) {
      return `No chat request found in ${count(tally.read, 'file')}.\n${below}`;
    }
    return `${bold(paint(capitalized(tally.problemsInWords())))} in ${places}.\n${below}`;
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One file's text while its problems are printed. */
class Page {
  readonly #report: FileReport;
  readonly #palette: Palette;
  readonly #columns: number;
  readonly #lines: LineIndex;

  constructor(report: FileReport, palette: Palette, columns: number) {
    this.#report = report;
    this.#palette = palette;
    this.#columns = columns;
    this.#lines = new LineIndex(report.text);
  }

  problem(problem: TextProblem, firstOfPayload: boolean): string {
    const { bold } = this.#palette;
    const paint = severityPaint(this.#palette, problem.severity);
    const head = `${paint(`${SEVERITIES[problem.severity]}[${problem.rule}]`)}${bold(`: ${visible(problem.message)}`)}`;
    return `${head}\n${this.#excerpt(problem.range, paint)}${this.#remarks(problem, firstOfPayload)}`;
  }

  notice(notice: Notice): string {
    const { cyan, bold } = this.#palette;
    return `${cyan('note')}${bold(`: ${visible(notice.message)}`)}\n${this.#gutter(1, '-->')} ${this.#place(notice.range)}\n`;
  }

  #excerpt(range: TextRange, paint: (text: string) => string): string {
    const { line, character } = this.#lines.positionAt(range.start);
    const end = this.#lines.positionAt(range.end);
    const text = this.#lines.lineText(line);
    const digits = this.#digits(range);
    const to = end.line === line ? end.character : text.length;
    const shown = excerpt(text, character, to, this.#columns - digits - 4);
    const more = end.line > line ? ` to line ${end.line + 1}` : '';
    const marks = paint('^'.repeat(shown.length) + more);
    const number = this.#palette.blue(String(line + 1).padStart(digits));
    return [
      `${this.#gutter(digits, '-->')} ${this.#place(range)}`,
      this.#gutter(digits, ' |'),
      `${number} ${this.#palette.blue('|')} ${shown.text}`,
      `${this.#gutter(digits, ' |')} ${' '.repeat(shown.indent)}${marks}`,
      '',
    ].join('\n');
  }

  #remarks(problem: TextProblem, firstOfPayload: boolean): string {
    const { bold } = this.#palette;
    const remarks: string[] = [];
    const payload = this.#report.payloads[problem.payload];
    if (payload !== undefined && (payload.path.length > 0 || payload.pointer !== ''))
      remarks.push(`${bold('path')}: ${visible(wayTo(payload, problem.pointer))}`);
    for (const { range, message } of problem.related.slice(0, RELATED_SHOWN)) {
      remarks.push(`${bold('note')}: ${visible(message)} (${this.#place(range)})`);
    }
    const hidden = problem.related.length - RELATED_SHOWN;
    if (hidden > 0) remarks.push(`${bold('note')}: and ${count(hidden, 'more place')}`);
    const { evidence } = problem;
    if (evidence?.text !== undefined) {
      remarks.push(providerWords(evidence.provider, visible(evidence.text)));
    }
    if (payload && firstOfPayload) {
      remarks.push(`${bold('target')}: ${visible(payload.target.reason)}`);
      if (payload.dialectReason !== undefined)
        remarks.push(`${bold('format')}: ${payload.dialect}, ${payload.dialectReason}.`);
    }
    const fixes = this.#report.fixes(problem);
    for (const { title, safety, reason } of fixes.slice(0, FIXES_SHOWN)) {
      const why = safety === 'safe' ? '(safe)' : `(unsafe). ${visible(reason)}`;
      remarks.push(`${bold('help')}: ${visible(title)} ${why}`);
    }
    const refusal = this.#report.refusal(problem);
    if (refusal !== undefined) remarks.push(`${bold('help')}: none can be written here. ${visible(refusal)}`);
    const gutter = this.#gutter(this.#digits(problem.range), ' =');
    return remarks.map((remark) => `${gutter} ${remark}\n`).join('');
  }

  #digits(range: TextRange): number {
    return String(this.#lines.positionAt(range.start).line + 1).length;
  }

  #gutter(digits: number, sign: string): string {
    return this.#palette.blue(' '.repeat(digits) + sign);
  }

  #place(range: TextRange): string {
    const { line, character } = this.#lines.positionAt(range.start);
    return `${visible(this.#report.path)}:${line + 1}:${character + 1}`;
  }
}
