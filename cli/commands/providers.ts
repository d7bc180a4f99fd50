import { providers } from '@chatmend/engine';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { paletteFor } from '../report/color.ts';
import { count } from '../tally.ts';
import type { ListArgs } from '../usage/args.ts';

/** `chatmend providers`: whose behaviour is known, and how well. */
export function listProviders(args: ListArgs, io: Io): ExitCode {
  const all = providers();
  if (args.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, providers: all }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { bold } = paletteFor(io.stdout, io.env, args.color);
  const rows = all.map(({ id, name, dialects, facts, sources }) => [
    id,
    name,
    facts === 0 ? 'no facts yet' : `${count(facts, 'fact')} from ${count(sources, 'source')}`,
    dialects.join(', '),
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows) {
    const [id = '', ...others] = row.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    io.stdout.write(`${[bold(id), ...others].join('  ').trimEnd()}\n`);
  }
  return EXIT.clean;
}
