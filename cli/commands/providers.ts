import { type ProviderInfo, providers } from '@chatmend/engine';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type Palette, paletteFor } from '../report/color.ts';
import { wrap } from '../report/wrap.ts';
import { count } from '../tally.ts';
import type { ListArgs } from '../usage/args.ts';

/** `chatmend providers`: whose behaviour is known, and how well. */
export function listProviders(args: ListArgs, io: Io): ExitCode {
  const all = providers();
  if (args.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, providers: all }, null, 1)}\n`);
    return EXIT.clean;
  }
  const columns = io.stdout.columns ?? Number.POSITIVE_INFINITY;
  const lines = table(all, columns, paletteFor(io.stdout, io.env, args.color));
  io.stdout.write(`${[...lines, '', ...wrap(closing(all), columns)].join('\n')}\n`);
  return EXIT.clean;
}

const HEAD = ['id', 'name', 'refuses', 'takes', 'sources', 'formats'];
const NAME = 1;
const FORMATS = 5;
/** From this width on there is room for names. */
const ROOMY = 120;

function table(all: readonly ProviderInfo[], columns: number, { bold, dim }: Palette): string[] {
  const shown = HEAD.map((_, at) => at).filter((at) => at !== NAME || columns >= ROOMY);
  const rows = [HEAD, ...all.map(cells)].map((row) => shown.map((at) => row[at] ?? ''));
  const widths = shown.slice(0, -1).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const room = columns - widths.reduce((sum, width) => sum + width + 2, 0);
  return rows.flatMap((row, index) => {
    const front = row.slice(0, -1).map((cell, at) => {
      const width = widths[at] ?? 0;
      const padded = isCount(shown[at] ?? 0) ? cell.padStart(width) : cell.padEnd(width);
      return at === 0 && index > 0 ? bold(padded) : padded;
    });
    const [first = '', ...more] = wrap(row.at(-1) ?? '', room);
    const indent = ' '.repeat(Math.max(0, columns - room));
    const line = [...front, first].join('  ').trimEnd();
    return [index === 0 ? dim(line) : line, ...more.map((rest) => indent + rest)];
  });
}

function cells({ id, name, refuses, takes, sources, dialects, extends: parent }: ProviderInfo): string[] {
  const also = parent === undefined ? '' : `; else as ${parent}`;
  return [id, name, `${refuses}`, `${takes}`, `${sources}`, `${dialects.join(', ')}${also}`];
}

function isCount(column: number): boolean {
  return column > NAME && column < FORMATS;
}

function closing(all: readonly ProviderInfo[]): string {
  const facts = all.reduce((sum, { refuses, takes }) => sum + refuses + takes, 0);
  return `${count(facts, 'fact')} about ${count(all.length, 'provider')}, each with its source. "chatmend explain PROVIDER" shows them.`;
}
