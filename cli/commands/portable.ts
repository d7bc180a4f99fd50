import { inspections } from '../inspections.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { documentOptions } from '../options.ts';
import { paletteFor } from '../report/color.ts';
import { PortabilityMatrix } from '../report/matrix.ts';
import { documentReport } from '../report/report.ts';
import { Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { CheckArgs } from '../usage/args.ts';

/**
 * `chatmend check --portable`: who would refuse it. Exit status 1 where providers are named one by one and one of
 * them refuses something.
 */
export async function portable(args: CheckArgs, io: Io): Promise<ExitCode> {
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  const named = args.portable === 'all' ? undefined : args.portable;
  const matrix = new PortabilityMatrix(named, paletteFor(io.stdout, io.env, args.color));
  // What is known of everybody is asked, whoever the payload was for.
  const options = { ...documentOptions(args), provider: 'generic', portability: true };
  let payloads = 0;
  for await (const encounter of inspections(args, options, io)) {
    if (encounter.kind === 'project') continue;
    const { path } = encounter;
    if (encounter.kind !== 'read') {
      trouble[encounter.kind](path, encounter.message);
      continue;
    }
    trouble.guard(path, () => {
      const report = documentReport(path, encounter.inspect());
      payloads += report.payloads.length;
      matrix.add(report);
    });
  }
  io.stdout.write(payloads === 0 ? 'No chat request found.\n' : matrix.toString());
  if (tally.failed) return EXIT.failure;
  return named !== undefined && matrix.refusing > 0 ? EXIT.problems : EXIT.clean;
}
