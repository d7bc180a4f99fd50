import { relative, resolve, sep } from 'node:path';
import { LineIndex, type Severity, type TextProblem } from '@chatmend/engine';
import type { Io } from '../io.ts';
import { count, type Tally } from '../tally.ts';
import { type FileReport, providerWords, type Reporter } from './report.ts';
import { visible } from './visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations. */
export class GithubReporter implements Reporter {
  readonly #io: Io;

  constructor(io: Io) {
    this.#io = io;
  }

  begin(): string {
    return '';
  }

  file(report: FileReport): string {
    const lines = new LineIndex(report.text);
    const path = this.#workspacePath(report.path);
    return report.problems.map((problem) => `${annotation(problem, path, lines)}\n`).join('');
  }

  end(tally: Tally): string {
    return `${tally.problemsInWords()} in ${count(tally.payloads, 'payload')} of ${count(tally.read, 'file')}\n`;
  }

  /** GitHub wants paths from the root of the checkout, wherever the command ran. */
  #workspacePath(path: string): string {
    const workspace = this.#io.env.GITHUB_WORKSPACE;
    if (!workspace) return path;
    const inside = relative(workspace, resolve(this.#io.cwd, path));
    return inside.startsWith('..') ? path : inside.split(sep).join('/');
  }
}

function annotation(problem: TextProblem, path: string, lines: LineIndex): string {
  const start = lines.positionAt(problem.range.start);
  const end = lines.positionAt(problem.range.end);
  // Columns mean something on one line only.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: problem.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const { evidence, message } = problem;
  const words =
    evidence?.text === undefined ? '' : `\n${providerWords(evidence.provider, visible(evidence.text))}`;
  return `::${COMMANDS[problem.severity]} ${list.join(',')}::${data(visible(message) + words)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
