import type { Difference } from './templates-exceptions.ts';

interface Row {
  family: string | undefined;
  histories: number;
  raised: number;
  said: number;
  differ: number;
  faults: number;
  repaired: number;
  left: number;
}

/** What templates made of the histories, and what we said, as a table. */
export class TemplateTally {
  readonly #rows = new Map<string, Row>();

  /** Counts a history. */
  add(model: string, family: string | undefined, of: Difference, differs: boolean): void {
    const row = this.#row(model);
    row.family = family;
    row.histories++;
    row.raised += Number(of.raises !== undefined);
    row.said += Number(of.errors.length + of.warnings.length > 0);
    row.differ += Number(differs);
  }

  /** Counts a history at which the engine that renders failed, so that nothing is known. */
  fault(model: string): void {
    this.#row(model).faults++;
  }

  /** Counts a history that raised, by whether it is rendered once repaired. */
  repair(model: string, renders: boolean): void {
    const row = this.#row(model);
    row.repaired += Number(renders);
    row.left += Number(!renders);
  }

  toString(): string {
    const head = [
      'template',
      'family',
      'histories',
      'raised',
      'we said',
      'differ',
      'faults',
      'repaired',
      'left',
    ];
    const lines = [...this.#rows].map(([model, row]) => [
      model,
      row.family ?? '',
      row.histories,
      row.raised,
      row.said,
      row.differ,
      row.faults,
      row.repaired,
      row.left,
    ]);
    return ['', ...[head, ...lines].map(lineOf)].join('\n');
  }

  #row(model: string): Row {
    let row = this.#rows.get(model);
    if (row === undefined) {
      row = {
        family: undefined,
        histories: 0,
        raised: 0,
        said: 0,
        differ: 0,
        faults: 0,
        repaired: 0,
        left: 0,
      };
      this.#rows.set(model, row);
    }
    return row;
  }
}

function lineOf([model = '', family = '', ...cells]: readonly (string | number)[]): string {
  return `      ${String(model).padEnd(48)}${String(family).padEnd(15)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
