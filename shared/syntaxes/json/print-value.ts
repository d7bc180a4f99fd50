import type { Json } from '../../api.ts';
import { append } from '../../text/append.ts';

/** How a value is written. */
export interface ValueStyle {
  /** Each member on a line of its own; else all on one line. */
  readonly pretty: boolean;
  /** Indentation of the line the value starts on. */
  readonly indent: string;
  readonly unit: string;
  readonly eol: string;
  /** Between key and value, e.g. `: `. */
  readonly colon: string;
  /** After a comma on one line: a space or nothing. */
  readonly gap: string;
}

/** Deeper than this, values are written on one line, or indentation would outgrow them. */
const PRETTY_DEPTH = 64;

/** The text of a value. Copes with any depth. */
export function printValue(value: Json, style: ValueStyle): string {
  const out: string[] = [];
  const tasks: (string | { readonly value: Json; readonly depth: number })[] = [{ value, depth: 0 }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === 'string') out.push(task);
    else append(tasks, partsOf(task.value, task.depth, style).reverse());
  }
  return out.join('');
}

function partsOf(value: Json, depth: number, style: ValueStyle): (string | { value: Json; depth: number })[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const isArray = Array.isArray(value);
  const members = Object.entries(value);
  if (members.length === 0) return [isArray ? '[]' : '{}'];
  const pretty = style.pretty && depth < PRETTY_DEPTH;
  const lead = (levels: number) => (pretty ? style.eol + style.indent + style.unit.repeat(levels) : '');
  const parts: (string | { value: Json; depth: number })[] = [isArray ? '[' : '{'];
  members.forEach(([key, member], index) => {
    const separator = index === 0 ? '' : pretty ? ',' : `,${style.gap}`;
    parts.push(separator + lead(depth + 1) + (isArray ? '' : JSON.stringify(key) + style.colon));
    parts.push({ value: member as Json, depth: depth + 1 });
  });
  parts.push(lead(depth) + (isArray ? ']' : '}'));
  return parts;
}
