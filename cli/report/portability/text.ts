import stringWidth from 'string-width';
import type { Palette } from '../color.ts';
import { visible } from '../visible.ts';
import { wrap } from '../wrap.ts';
import { type Cell, type Ranking, type Row, ranked } from './ranking.ts';
import type { Chapter } from './survey.ts';
import {
  exceptionsOf,
  LEGEND,
  letterOf,
  nothing,
  placesOf,
  question,
  REFUSING,
  SIGNS,
  TAKING,
} from './words.ts';

/** Width of a column with one sign. */
const COLUMN = 4;

const HINT =
  '"chatmend explain PROVIDER" or "chatmend explain RULE" shows the words and the sources behind this.';

/** A chapter as a matrix: a row per provider, or per group of them, and a column per thing found. */
export function chapterText(
  chapter: Chapter,
  together: boolean,
  palette: Palette,
  columns: number | undefined,
): string {
  if (chapter.concerns.length === 0) return `${nothing(chapter)}\n`;
  const width = Math.min(120, Math.max(40, columns ?? 100));
  const ranking = ranked(chapter, together);
  const blocks = [
    wrap(question(chapter), width).map(palette.bold),
    about(chapter, palette, width),
    ...tables(chapter, ranking, palette, width),
    legend(width),
    footnotes(chapter, width),
    unknown(ranking, width),
    wrap(HINT, width).map(palette.dim),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function about({ concerns }: Chapter, { bold, dim }: Palette, width: number): string[] {
  return concerns.flatMap((concern, index) => {
    const letter = letterOf(index).padStart(2);
    const [first = '', ...more] = wrap(`${concern.rule}: ${visible(concern.message)}`, width - 4);
    return [
      `${bold(letter)}  ${first.replace(concern.rule, bold(concern.rule))}`,
      ...more.map((line) => `    ${line}`),
      `    ${dim(placesOf(concern))}`,
    ];
  });
}

/** As many tables one below the other as the width asks for. */
function tables({ concerns }: Chapter, ranking: Ranking, palette: Palette, width: number): string[][] {
  const rows = [...ranking.taking, ...ranking.refusing];
  if (rows.length === 0) return [];
  const names = Math.min(
    Math.floor(width / 2),
    36,
    2 + Math.max(...rows.map(({ names }) => stringWidth(names.join(', ')))),
  );
  const fit = Math.max(1, Math.floor((width - names - 2) / COLUMN));
  const starts = Array.from({ length: Math.ceil(concerns.length / fit) }, (_, index) => index * fit);
  return starts.map((start) => {
    const end = Math.min(start + fit, concerns.length);
    const letters = concerns.slice(start, end).map((_, index) => letterOf(start + index));
    const head = ' '.repeat(names + 2) + letters.map((letter) => letter.padStart(2).padEnd(COLUMN)).join('');
    const part = (title: string, some: readonly Row[]) =>
      some.length === 0
        ? []
        : [palette.dim(title), ...some.flatMap((row) => rowLines(row, start, end, names, palette))];
    return [
      palette.bold(head.trimEnd()),
      ...part(TAKING, ranking.taking),
      ...part(REFUSING, ranking.refusing),
    ];
  });
}

function rowLines(
  { names, cells }: Row,
  start: number,
  end: number,
  width: number,
  palette: Palette,
): string[] {
  const [first = '', ...more] = wrap(names.join(', '), width - 2);
  const pad = ' '.repeat(Math.max(0, width - 2 - stringWidth(first)));
  const signs = cells.slice(start, end).map((cell) => painted(cell, palette));
  return [`  ${first}${pad}  ${signs.join('')}`.trimEnd(), ...more.map((line) => `  ${line}`)];
}

function painted({ verdict, depends }: Cell, palette: Palette): string {
  const paint = { refuses: 'red', doubtful: 'yellow', takes: 'green', unknown: 'dim' } as const;
  const sign = palette[paint[verdict]](SIGNS[verdict]);
  return ` ${sign}${depends ? '*' : ' '} `;
}

/** What the signs mean, on as many lines as it takes. */
function legend(width: number): string[] {
  return LEGEND.length <= width ? [LEGEND] : LEGEND.split(/ {3}/);
}

function footnotes(chapter: Chapter, width: number): string[] {
  const exceptions = exceptionsOf(chapter);
  if (exceptions.length === 0) return [];
  return ['* Depends on the model:', ...exceptions.flatMap((one) => hanging(one, width))];
}

function unknown({ silent }: Ranking, width: number): string[] {
  return silent.length === 0 ? [] : wrap(`Nobody knows anything of it at ${silent.join(', ')}.`, width);
}

function hanging(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}
