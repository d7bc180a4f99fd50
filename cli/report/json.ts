import { LineIndex, type Position, type TextProblem, type TextRange } from '@chatmend/engine';
import type { Tally } from '../tally.ts';
import type { FileReport, Reporter } from './report.ts';
import { Statistics } from './statistics.ts';
import { visibleJson } from './visible.ts';
import { wayTo } from './way.ts';

/** A range as in LSP: zero-based lines, zero-based UTF-16 characters. */
interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

type ToRange = (range: TextRange) => PositionRange;

/** Converts offsets of `text` to positions. */
function ranges(text: string): ToRange {
  const lines = new LineIndex(text);
  return ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
}

/** Everything about all files as one JSON value, printed file by file. */
export class JsonReporter implements Reporter {
  readonly #statistics: Statistics | undefined;
  #separator = '\n';

  /** `withStatistics` adds the counts by rule. */
  constructor(withStatistics: boolean) {
    this.#statistics = withStatistics ? new Statistics() : undefined;
  }

  begin(): string {
    return '{"version":1,"files":[';
  }

  file(report: FileReport): string {
    this.#statistics?.add(report);
    const separator = this.#separator;
    this.#separator = ',\n';
    const toRange = ranges(report.text);
    const { path, notices } = report;
    const file = {
      path,
      payloads: report.payloads.map(
        ({ capture, dialect, dialectReason, target, record, path, pointer, layers, range }) => ({
          capture,
          dialect,
          dialectReason,
          provider: target.provider,
          providerReason: target.reason,
          record,
          path,
          pointer,
          layers,
          range: toRange(range),
        }),
      ),
      problems: report.problems.map((problem) => problemJson(problem, report, toRange)),
      ...(notices.length > 0 && {
        notices: notices.map(({ kind, message, range }) => ({ kind, message, range: toRange(range) })),
      }),
    };
    return separator + visibleJson(JSON.stringify(file));
  }

  end({ files, payloads, errors, warnings }: Tally): string {
    const statistics = this.#statistics && { statistics: this.#statistics.rows() };
    const rest = { ...statistics, summary: { files, payloads, errors, warnings } };
    return `],\n${JSON.stringify(rest).slice(1)}\n`;
  }
}

/** One problem a line, each with the path of its file. */
export class NdjsonReporter implements Reporter {
  begin(): string {
    return '';
  }

  file(report: FileReport): string {
    const toRange = ranges(report.text);
    return report.problems
      .map((problem) => ({ path: report.path, ...problemJson(problem, report, toRange) }))
      .map((problem) => `${visibleJson(JSON.stringify(problem))}\n`)
      .join('');
  }

  end(): string {
    return '';
  }
}

function problemJson(problem: TextProblem, report: FileReport, toRange: ToRange): object {
  const payload = report.payloads[problem.payload];
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    payload: problem.payload,
    pointer: problem.pointer,
    ...(payload !== undefined && { way: wayTo(payload, problem.pointer), layers: payload.layers }),
    range: toRange(problem.range),
    related: problem.related.map(({ anchor, message, range }) => ({
      pointer: anchor.pointer,
      message,
      range: toRange(range),
    })),
    fixes: report.fixes(problem).map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ range, newText }) => ({ range: toRange(range), newText })),
    })),
    refusal: report.refusal(problem),
  };
}
