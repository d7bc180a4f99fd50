import { Opaque } from '../syntaxes/json/opaque.ts';

/** A value as one line of JSON, or nothing where it is too deep for that or holds places that were not read. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, member: unknown) => {
      if (member instanceof Opaque) throw new Error('opaque');
      return member;
    });
  } catch {
    return undefined;
  }
}

/** What `JSON.parse` makes of a text; `undefined` where it refuses. */
export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
