import type { Options } from '../api.ts';
import type { Surroundings } from '../providers/target.ts';
import type { Dialect } from './dialect.ts';
import { allDialects, dialectOf } from './registry.ts';
import { dialectsSpoken } from './spoken.ts';

/**
 * The dialect a value is read as: the one asked for, where the value has what that one reads; else the one its shape
 * tells, and where that leaves a choice, the one its receiver speaks; none where it is no payload.
 */
export function chooseDialect(
  value: object,
  options: Options,
  beside: () => Surroundings,
): Dialect | undefined {
  const found = dialectOf(value, () => dialectsSpoken(options, beside()));
  const asked = allDialects.find(({ id }) => id === options.dialect);
  if (asked === undefined || asked === found) return found;
  const list = listOf(value, asked);
  return list !== undefined && (found !== undefined || holdsMessages(list)) ? asked : found;
}

/** The messages of a dialect a value would have: the list itself, or that of a body. */
function listOf(value: object, { list }: Dialect): readonly unknown[] | undefined {
  const held: unknown = Array.isArray(value) ? value : (value as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(held) ? held : undefined;
}

/** Whether what is no hole in a list says who speaks, or what it is. */
function holdsMessages(list: readonly unknown[]): boolean {
  const objects = list.filter((one) => one !== null && typeof one === 'object') as {
    role?: unknown;
    call_id?: unknown;
  }[];
  return objects.length > 0 && objects.every(({ role, call_id: id }) => typeof (role ?? id) === 'string');
}
