import { check } from './commands/check.ts';
import { listCuts } from './commands/cuts.ts';
import { explain } from './commands/explain.ts';
import { extract } from './commands/extract.ts';
import { fix } from './commands/fix.ts';
import { fixInteractively } from './commands/fix-interactively.ts';
import { portable } from './commands/portable.ts';
import { listProviders } from './commands/providers.ts';
import { listRules } from './commands/rules.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import manifest from './package.json' with { type: 'json' };
import { visible } from './report/visible.ts';
import { parseCommandLine } from './usage/args.ts';
import { help } from './usage/help.ts';

/** Runs the command line; never throws on anything a person can type or a file can hold. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`chatmend: ${visible(error.message)}\n`);
    return EXIT.failure;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const line = parseCommandLine(argv, io);
  switch (line.command) {
    case 'check':
      return check(line, io);
    case 'portable':
      return portable(line, io);
    case 'fix':
      return line.interactive ? fixInteractively(line, io) : fix(line, io);
    case 'cuts':
      return listCuts(line, io);
    case 'extract':
      return extract(line, io);
    case 'explain':
      return explain(line, io);
    case 'rules':
      return listRules(line, io);
    case 'providers':
      return listProviders(line, io);
    case 'help':
      io.stdout.write(help(line.about));
      return EXIT.clean;
    case 'version':
      io.stdout.write(`chatmend ${manifest.version}\n`);
      return EXIT.clean;
    case 'none':
      io.stderr.write(help(undefined));
      return EXIT.failure;
  }
}
