/** What a judge made of each source of requests, as a table. */
export class Tally {
  readonly #title: string;
  readonly #rows = new Map<string, { all: number; refused: number; accepted: number; explained: number }>();
  #kinds = 0;
  #damaged = 0;

  /** `title` stands above the table. */
  constructor(title: string) {
    this.#title = title;
  }

  /** Counts a request: refused before its repair, accepted after it, or refused for a reason in the list. */
  add(source: string, refused: boolean, accepted: boolean, explained: boolean): void {
    const row = this.#rows.get(source) ?? { all: 0, refused: 0, accepted: 0, explained: 0 };
    this.#rows.set(source, {
      all: row.all + 1,
      refused: row.refused + Number(refused),
      accepted: row.accepted + Number(accepted),
      explained: row.explained + Number(explained),
    });
  }

  /** Counts how often damage of one kind was refused. */
  saw(refused: number): void {
    this.#kinds += Number(refused > 0);
    this.#damaged += refused;
  }

  toString(): string {
    const rows = [...this.#rows].map(([source, { all, refused, accepted, explained }]) =>
      [source.padEnd(16), all, refused, accepted, explained].map(String),
    );
    const lines = [['', 'requests', 'refused broken', 'took repaired', 'exceptions'], ...rows];
    const table = lines.map(
      ([first = '', ...cells]) =>
        `      ${first.padEnd(18)}${cells.map((cell) => cell.padStart(16)).join('')}`,
    );
    const seen = `      refused ${this.#damaged} histories of ${this.#kinds} kinds of damage`;
    return ['', `      ${this.#title}`, ...table, seen].join('\n');
  }
}
