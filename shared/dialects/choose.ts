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
  let spoken: Spoken | undefined;
  const found = dialectOf(value, () => {
    spoken = dialectsSpoken(options, beside());
    return spoken;
  });
  const asked = allDialects.find(({ id }) => id === options.dialect);
  if (asked !== undefined) {
    const list = asked === found ? undefined : listOf(value, asked);
    const fits = list !== undefined && (found !== undefined || holdsMessages(list));
    if (asked === found || fits) return { dialect: asked, reason: 'asked for' };
  }
  if (found === undefined) return undefined;
  const tells = spoken?.ids.includes(found.id) === true;
  return { dialect: found, reason: tells ? WHY[(spoken as Spoken).by] : undefined };
}

/** A dialect, and what decided for it, in a few words for people; nothing where its shape tells. */
export interface ChosenDialect {
  readonly dialect: Dialect;
  readonly reason: string | undefined;
}

const WHY: Readonly<Record<Spoken['by'], string>> = {
  path: 'the path of its address tells',
  asked: 'the provider that was named speaks it',
  named: 'the provider named beside it speaks it',
};

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
