import type { Inspection, Step } from '@chatmend/engine';
import type { Source } from '../files/read.ts';
import { writeSource } from '../files/write.ts';
import { inspections } from '../inspections.ts';
import { Dialogue, type Taken } from '../interactive/dialogue.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { documentOptions } from '../options.ts';
import { paletteFor } from '../report/color.ts';
import { count, Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { FixArgs } from '../usage/args.ts';

/** A file in which something was taken. */
interface Changed {
  readonly source: Source;
  readonly start: Inspection;
  readonly taken: Taken;
}

/** `chatmend fix --interactive`: asks per step, and writes nothing before the last answer. */
export async function fixInteractively(args: FixArgs, io: Io): Promise<ExitCode> {
  if (!io.stdin.isTTY) {
    throw new UsageError(
      'fix: --interactive asks on a terminal, and standard input is none. Run it in a terminal, or choose with --policy and --strategy.',
    );
  }
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  const dialogue = new Dialogue(io, paletteFor(io.stderr, io.env, args.color));
  const changed: Changed[] = [];
  try {
    for await (const encounter of inspections(args, documentOptions(args), io)) {
      if (encounter.kind === 'project') continue;
      const { path } = encounter;
      if (encounter.kind !== 'read') {
        trouble[encounter.kind](path, encounter.message);
        continue;
      }
      const { source } = encounter;
      const start = encounter.inspect();
      const again = (text: string) => encounter.inspect(text);
      const taken = await dialogue.walk(path, again, start, args.policy);
      if (taken.text !== source.text) changed.push({ source, start, taken });
      else for (const problem of start.problems) tally.problem(problem);
    }
    const steps = changed.flatMap(({ taken }): readonly Step[] => taken.steps);
    if (changed.length === 0) io.stderr.write('Nothing was taken, nothing is written.\n');
    else if (
      args.output === 'write' ||
      (await dialogue.confirm(`Write ${count(steps.length, 'step')} to ${count(changed.length, 'file')}?`))
    ) {
      for (const { source, taken } of changed) {
        for (const problem of taken.inspection.problems) tally.problem(problem);
        const failure = writeSource(source, taken.text);
        if (failure !== undefined) trouble.failure(source.path, `not written: ${failure}`);
        else io.stderr.write(`Wrote ${source.path}.\n`);
      }
    } else {
      io.stderr.write('Nothing is written.\n');
      for (const problem of changed.flatMap(({ start }) => start.problems)) tally.problem(problem);
    }
  } finally {
    await dialogue.end();
  }
  return tally.exitCode(args.maxWarnings);
}
