import { holdsError } from '@chatmend/engine/pages';
import type { Source } from '../files/read.ts';
import { inspections } from '../inspections.ts';
import type { ExitCode, Io } from '../io.ts';
import { nextCommand } from '../next.ts';
import { documentOptions } from '../options.ts';
import { paletteFor } from '../report/color.ts';
import { GithubReporter } from '../report/github.ts';
import { JsonReporter, NdjsonReporter } from '../report/json.ts';
import { documentReport, type FileReport, projectReport, type Reporter } from '../report/report.ts';
import { StatisticsReporter } from '../report/statistics.ts';
import { TextReporter } from '../report/text.ts';
import { Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { CheckArgs } from '../usage/args.ts';

/** `chatmend check`: reports problems. */
export async function check(args: CheckArgs, io: Io): Promise<ExitCode> {
  const reporter = reporterFor(args, io);
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  const report = (file: FileReport): void => {
    if (file.payloads.length + file.problems.length + file.notices.length === 0) return;
    tally.add(file);
    io.stdout.write(reporter.file(file));
  };
  io.stdout.write(reporter.begin());
  let only: Source | undefined;
  for await (const encounter of inspections(args, documentOptions(args), io)) {
    const { path } = encounter;
    switch (encounter.kind) {
      case 'read':
        only = tally.read++ === 0 ? encounter.source : undefined;
        trouble.guard(path, () => report(documentReport(path, encounter.inspect())));
        break;
      case 'project':
        if (encounter.file.issues.some(({ kind }) => kind === 'syntax')) tally.failed = true;
        report(projectReport(path, encounter.file));
        break;
      default:
        trouble[encounter.kind](path, encounter.message);
    }
  }
  if (only !== undefined && tally.payloads === 0 && holdsError(only.text, { name: only.path }))
    tally.explainable = only.absolute === undefined ? '-' : only.path;
  io.stdout.write(reporter.end(tally));
  return tally.exitCode(args.maxWarnings);
}

function reporterFor(args: CheckArgs, io: Io): Reporter {
  if (args.format === 'json') return new JsonReporter(args.statistics);
  if (args.format === 'ndjson') return new NdjsonReporter();
  if (args.format === 'github') return new GithubReporter(io);
  const palette = paletteFor(io.stdout, io.env, args.color);
  const text = new TextReporter(palette, io.stdout.columns, (tally) => nextCommand(args, tally, io.env));
  return args.statistics ? new StatisticsReporter(palette, text) : text;
}
