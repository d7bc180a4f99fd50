import { type Evidence, type ProviderInfo, providers, type TextProblem } from '@chatmend/engine';
import stringWidth from 'string-width';
import type { Palette } from './color.ts';
import type { FileReport } from './report.ts';
import { visible } from './visible.ts';

/** What a provider does with a shape, as far as anybody knows. */
type Cell = 'refuses' | 'doubtful' | 'takes' | 'unknown' | 'other-format';

const SIGNS: Readonly<Record<Cell, string>> = {
  refuses: '✗',
  doubtful: '?',
  takes: '✓',
  unknown: '·',
  'other-format': ' ',
};

const KNOWN: ReadonlySet<Cell> = new Set(['refuses', 'doubtful', 'takes'] as const);

const LEGEND = '✗ refuses  ? some servers or versions do  ✓ takes  · nobody knows';

/** One shape that somebody refuses, with the places it was found at. */
interface Column {
  readonly dialect: string;
  readonly rule: string;
  readonly message: string;
  readonly first: string;
  readonly statements: ReadonlyMap<string, Evidence>;
  count: number;
}

/** Collects what was found, and prints who would refuse it: a row per provider, a column per shape. */
export class PortabilityMatrix {
  readonly #wanted: readonly ProviderInfo[];
  readonly #columns = new Map<string, Column>();
  readonly #palette: Palette;
  readonly #dialects = new Set<string>();

  /** `wanted`: ids of providers; all where unset. */
  constructor(wanted: readonly string[] | undefined, palette: Palette) {
    this.#palette = palette;
    this.#wanted = providers().filter(({ id }) => id !== 'generic' && (wanted?.includes(id) ?? true));
  }

  /** Takes in the problems of a file that was judged for `generic`, with portability asked for. */
  add({ path, payloads, problems }: FileReport): void {
    for (const { dialect } of payloads) this.#dialects.add(dialect);
    for (const problem of problems) {
      const dialect = payloads[problem.payload]?.dialect;
      if (dialect === undefined) continue;
      const statements = statementsOf(problem);
      const key = JSON.stringify([
        dialect,
        problem.rule,
        [...statements].map(([id, one]) => [id, cellOf(one)]),
      ]);
      const known = this.#columns.get(key);
      if (known !== undefined) known.count++;
      else {
        const message = problem.message.split('. ')[0] ?? '';
        this.#columns.set(key, { dialect, rule: problem.rule, message, first: path, statements, count: 1 });
      }
    }
  }

  /** How many of the wanted providers refuse something. */
  get refusing(): number {
    const columns = [...this.#columns.values()];
    return this.#rows().filter((one) => columns.some((column) => this.#cell(one, column) === 'refuses'))
      .length;
  }

  /** The matrix, with what its columns are about. */
  toString(): string {
    const columns = [...this.#columns.values()];
    const rows = this.#rows();
    if (columns.length === 0)
      return `No provider is known to refuse anything in it (${rows.length} were asked).\n`;
    const width = Math.max(...rows.map(({ name }) => stringWidth(name)));
    const letters = columns.map((_, index) => letterOf(index));
    const about = columns.map((column, index) => {
      const more = column.count > 1 ? `, ${column.count} times` : '';
      return `${letters[index]?.padStart(2)}  ${column.rule}: ${visible(column.message)} (${visible(column.first)}${more})`;
    });
    const head = `${' '.repeat(width)}  ${letters.map((letter) => letter.padStart(2)).join(' ')}`;
    const table = rows.map((provider) => ({
      name: provider.name,
      cells: columns.map((column) => this.#cell(provider, column)),
    }));
    const silent = table
      .filter(({ cells }) => !cells.some((cell) => KNOWN.has(cell)))
      .map(({ name }) => name);
    const body = table
      .filter(({ name }) => !silent.includes(name))
      .sort((a, b) => refusals(a.cells) - refusals(b.cells))
      .map(({ name, cells }) => {
        const pad = ' '.repeat(width - stringWidth(name));
        return `${name}${pad}  ${cells.map((cell) => ` ${this.#paint(cell)}`).join(' ')}`.trimEnd();
      });
    const rest = silent.length === 0 ? '' : `Nothing is known of it at ${silent.join(', ')}.\n`;
    return `${about.join('\n')}\n\n${head}\n${body.join('\n')}\n\n${LEGEND}\n${rest}`;
  }

  #rows(): readonly ProviderInfo[] {
    return this.#wanted.filter(({ dialects }) => dialects.some((dialect) => this.#dialects.has(dialect)));
  }

  #cell({ id, extends: parent, dialects }: ProviderInfo, { dialect, statements }: Column): Cell {
    if (!dialects.some((one) => one === dialect)) return 'other-format';
    const statement = statements.get(id) ?? (parent === undefined ? undefined : statements.get(parent));
    return statement === undefined ? 'unknown' : cellOf(statement);
  }

  #paint(cell: Cell): string {
    const paint = {
      refuses: 'red',
      doubtful: 'yellow',
      takes: 'green',
      unknown: 'dim',
      'other-format': 'dim',
    } as const;
    return this.#palette[paint[cell]](SIGNS[cell]);
  }
}

function statementsOf({ evidence, others }: TextProblem): Map<string, Evidence> {
  return new Map(
    [...others, ...(evidence === undefined ? [] : [evidence])].map((one) => [one.provider, one]),
  );
}

function cellOf({ verdict, doubtful }: Evidence): Cell {
  return verdict === 'takes' ? 'takes' : doubtful === true ? 'doubtful' : 'refuses';
}

function refusals(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + (cell === 'refuses' ? 2 : cell === 'doubtful' ? 1 : 0), 0);
}

/** `A` to `Z`, then `AA` and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
