import type { Options } from '../api.ts';
import type { Surroundings } from '../providers/target.ts';
import type { Dialect } from './dialect.ts';
import { dialectById, dialectOf } from './registry.ts';
import { dialectsSpoken } from './spoken.ts';

/**
 * The dialect a value is read as: none where it is no payload; the one asked for, where the value has what that one
 * reads; else the one its shape tells, and where that leaves a choice, the one its receiver speaks.
 */
export function chooseDialect(
  value: object,
  options: Options,
  beside: () => Surroundings,
): Dialect | undefined {
  const found = dialectOf(value, () => dialectsSpoken(options, beside()));
  if (options.dialect === undefined || found === undefined) return found;
  const asked = dialectById(options.dialect);
  return holdsList(value, asked) ? asked : found;
}

/** Whether a value is a list, or has the list a dialect keeps its messages in. */
export function holdsList(value: object, { list }: Dialect): boolean {
  return Array.isArray(value) || Array.isArray((value as Readonly<Record<string, unknown>>)[list]);
}
