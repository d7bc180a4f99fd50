import type { Options } from '../api.ts';
import type { Surroundings } from '../providers/target.ts';
import type { Dialect } from './dialect.ts';
import { allDialects, dialectOf, type Spoken } from './registry.ts';
import { dialectsSpoken } from './spoken.ts';

/**
 * The dialect a value is read as: the one asked for, where the value has what that one reads; else the one its shape
 * tells, and where that leaves a choice, the one its receiver speaks; none where it is no payload.
 */
export function chooseDialect(
  value: object,
  options: Options,
  beside: () => Surroundings,
): ChosenDialect | undefined {
  const found = dialectOf(value, () => dialectsSpoken(options, beside(), modelOf(value), value));
  const asked = allDialects.find(({ id }) => id === options.dialect);
  if (asked !== undefined) {
    const isFound = asked === found?.dialect;
    const list = isFound ? undefined : listOf(value, asked);
    const fits = list !== undefined && (found !== undefined || holdsMessages(list));
    if (isFound || fits) return { dialect: asked, reason: 'asked for' };
  }
  if (found === undefined) return undefined;
  const { by, ...chosen } = found;
  if (by === undefined) return chosen;
  return { ...chosen, reason: WHY[by], ...(by === 'model' ? { isGuess: true } : {}) };
}

/** A dialect, and what decided for it. */
export interface ChosenDialect {
  readonly dialect: Dialect;
  /** The dialect it is written in, where who gets it finds no messages. */
  readonly written?: Dialect;
  /** In a few words for people; nothing where its shape tells. */
  readonly reason?: string;
  /** Only the model's name tells against its shape: what is found then is never more than a warning. */
  readonly isGuess?: boolean;
}

const WHY: Readonly<Record<Spoken['by'], string>> = {
  path: 'the path of its address tells',
  asked: 'the provider that was named speaks it',
  named: 'the provider named beside it speaks it',
  model: 'the provider told by its model speaks it',
};

/** The model a body names. */
function modelOf(value: object): string | undefined {
  const { model } = value as { model?: unknown };
  return typeof model === 'string' ? model : undefined;
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
