import { closest } from '@chatmend/engine';
import { UsageError } from '../io.ts';

/** The choice `value` names. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const near = closest(value, choices);
  const advice = near === undefined ? `Choose one of ${choices.join(', ')}.` : `Did you mean "${near}"?`;
  throw new UsageError(`${option} does not know "${value}". ${advice}`);
}

/** A whole number from 0 up. */
export function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`${option} needs a whole number from 0 up, not "${value}".`);
}

/** A day, as in `--as-of`. */
export function dateOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  throw new UsageError(`--as-of needs a day such as 2026-01-31, not "${value}".`);
}
