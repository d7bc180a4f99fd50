import { LINE_KEYS } from '../layers/string-rows.ts';
import { memberOf } from '../text/members.ts';
import { mayHoldPayload } from './hints.ts';

/** Members of an entry that hold what was logged: hits of Elasticsearch, events of Datadog. */
const WITHIN = ['_source', 'attributes'];

/** Entries that are rows of a table are not wider. */
const WIDEST = 20;

/** A line of output behind which a value goes on. */
const OPEN = /[[{]\s{0,9}$/;

/**
 * Where each entry of a list holds a line of a program's output, as keys down to it, if a payload may go over several
 * of them: events of CloudWatch and of Cloud Logging, rows Loki and Insights found, texts.
 */
export function entriesOf(list: readonly unknown[]): readonly (readonly string[] | undefined)[] | undefined {
  if (list.length < 2) return undefined;
  const first = list[0];
  const column = Array.isArray(first) ? columnOf(list, first) : undefined;
  if (Array.isArray(first) && column === undefined) return undefined;
  const lines: string[] = [];
  let goesOn = false;
  const places = list.map((entry) => {
    const place = column ?? lineIn(entry);
    const line = place?.reduce<unknown>(memberOf, entry);
    if (typeof line !== 'string') return undefined;
    goesOn ||= OPEN.test(line.slice(-10));
    lines.push(line);
    return place;
  });
  return goesOn && mayHoldPayload(lines.join('')) ? places : undefined;
}

/** Which column of rows holds lines: one in which a value goes on. */
function columnOf(rows: readonly unknown[], first: readonly unknown[]): readonly string[] | undefined {
  if (first.length > WIDEST) return undefined;
  // Insights has its columns as objects with the name of a field and its value.
  const field = first.findIndex((one) => memberOf(one, 'field') === '@message');
  if (field !== -1) return [String(field), 'value'];
  const at = first.findIndex(
    (one, index) =>
      typeof one === 'string' &&
      rows.some((row) => {
        const cell: unknown = Array.isArray(row) ? row[index] : undefined;
        return typeof cell === 'string' && OPEN.test(cell.slice(-10));
      }),
  );
  return at === -1 ? undefined : [String(at)];
}

/** Where an entry holds its line. */
function lineIn(entry: unknown): readonly string[] | undefined {
  if (typeof entry === 'string') return [];
  const key = LINE_KEYS.find((one) => typeof memberOf(entry, one) === 'string');
  if (key !== undefined) return [key];
  for (const within of WITHIN) {
    const inner = memberOf(entry, within);
    const own = inner && LINE_KEYS.find((one) => typeof memberOf(inner, one) === 'string');
    if (own !== undefined) return [within, own as string];
  }
  return undefined;
}
