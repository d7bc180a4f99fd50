import type { Dialect, Incomplete } from '../dialects/dialect.ts';
import { historyOfRow } from '../dialects/registry.ts';
import type { ParsedJson } from '../syntaxes/json/parse.ts';
import { type FoundPayload, situated } from './find.ts';

/** A history over many rows of a document. */
export interface History<Row> extends FoundPayload {
  /** Where its elements stand, in order. */
  readonly rows: readonly Row[];
  readonly incomplete: Incomplete;
  /** Whether some of it does not parse. */
  readonly broken: boolean;
}

interface Gathered<Row> {
  readonly dialect: Dialect;
  readonly values: unknown[];
  readonly rows: Row[];
  readonly incomplete: Set<object>;
  broken: boolean;
}

/** Gathers rows that belong together, in the order they are shown to it. */
export class Histories<Row> {
  readonly #byName = new Map<string, Gathered<Row>>();

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** Whether a row is part of a history; it is kept then. */
  take({ value, strict, broken, incomplete }: ParsedJson, row: Row): boolean {
    const part = value !== null && typeof value === 'object' ? historyOfRow(value) : undefined;
    if (part === undefined) return false;
    const { dialect, name } = part;
    const key = `${dialect.id} ${name}`;
    let history = this.#byName.get(key);
    if (history === undefined)
      this.#byName.set(
        key,
        (history = { dialect, values: [], rows: [], incomplete: new Set(), broken: false }),
      );
    history.values.push(value);
    history.rows.push(row);
    history.broken ||= broken;
    if (!strict) {
      for (const one of incomplete) history.incomplete.add(one);
      // What is torn may have been longer.
      history.incomplete.add(history.values);
    }
    return true;
  }

  /** All histories, in the order of their first rows. */
  all(): History<Row>[] {
    return [...this.#byName.values()].map(({ dialect, values, rows, incomplete, broken }) => {
      const site = { format: 'rows', value: values, pointer: '', path: [], parents: [] } as const;
      const torn = incomplete.size === 0 ? undefined : incomplete;
      return {
        ...situated(site),
        chosen: { dialect },
        rows,
        incomplete: torn,
        broken,
      };
    });
  }
}
