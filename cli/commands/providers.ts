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
  const ids = Math.max(...all.map(({ id }) => id.length));
  const names = Math.max(...all.map(({ name }) => name.length));
  for (const { id, name, dialects, facts, sources } of all) {
    const known = `${count(facts, 'fact')} from ${count(sources, 'source')}`;
    const line = `${bold(id.padEnd(ids))}  ${name.padEnd(names)}  ${known}  ${dialects.join(', ')}`;
    io.stdout.write(`${line.trimEnd()}\n`);
  }
  return EXIT.clean;
}
