import type { Standing, Standpoint } from '@chatmend/engine';
import type { Chapter, Concern } from './survey.ts';

/** Providers that do the same with everything found. */
export interface Row {
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

/** What they do with one thing. */
export interface Cell {
  readonly verdict: Standpoint;
  /** Some models are another matter. */
  readonly depends: boolean;
}

/** The rows of a matrix. */
export interface Ranking {
  /** Refuse nothing, as far as is known; who takes most comes first. */
  readonly taking: readonly Row[];
  /** Who refuses least comes first. */
  readonly refusing: readonly Row[];
  /** Names of those of whom nothing is known. */
  readonly silent: readonly string[];
}

/** Sets in order who was asked. `together`: those that do the same share a row. */
export function ranked({ asked, concerns }: Chapter, together: boolean): Ranking {
  const rows = new Map<string, { names: string[]; cells: Cell[] }>();
  const silent: string[] = [];
  for (const { id, name } of asked) {
    const cells = concerns.map((concern) => cellOf(concern, id));
    if (cells.every(({ verdict, depends }) => verdict === 'unknown' && !depends)) {
      silent.push(name);
      continue;
    }
    // What depends on the model is told per provider below the table.
    const key = together ? JSON.stringify(cells) : id;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { names: [name], cells });
    else row.names.push(name);
  }
  const all = [...rows.values()].sort((a, b) => weight(a) - weight(b));
  return {
    taking: all.filter((row) => refusals(row) === 0),
    refusing: all.filter((row) => refusals(row) > 0),
    silent,
  };
}

function cellOf({ standings }: Concern, provider: string): Cell {
  const standing: Standing | undefined = standings.get(provider);
  return { verdict: standing?.verdict ?? 'unknown', depends: (standing?.exceptions.length ?? 0) > 0 };
}

function count({ cells }: Row, verdict: Standpoint): number {
  return cells.filter((cell) => cell.verdict === verdict).length;
}

function refusals(row: Row): number {
  return count(row, 'refuses') + count(row, 'doubtful');
}

function weight(row: Row): number {
  const most = row.cells.length + 1;
  return (count(row, 'refuses') * most + count(row, 'doubtful')) * most - count(row, 'takes');
}
