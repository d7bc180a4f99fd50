import type { Pointer } from '../api.ts';
import { memberOf } from './members.ts';

/** The keys a JSON Pointer names, unescaped, from the outside in. */
export function parsePointer(pointer: Pointer): string[] {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map(unescapeKey) : keys;
}

/** Pointer of the member `key` of what `pointer` names. */
export function childPointer(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Pointer of the keys, from the outside in. */
export function joinPointer(...keys: readonly (string | number)[]): Pointer {
  return keys.reduce<Pointer>(childPointer, '');
}

/** Pointer of the container around `pointer`; that of the root is the root. */
export function parentPointer(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The last key of `pointer`, unescaped; `''` for the root. */
export function lastKey(pointer: Pointer): string {
  return unescapeKey(pointer.slice(pointer.lastIndexOf('/') + 1));
}

/** Whether `pointer` names `ancestor` itself or something inside it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return (
    pointer.startsWith(ancestor) && (pointer.length === ancestor.length || pointer[ancestor.length] === '/')
  );
}

/** What stands at `pointer`, looking at own properties only; undefined where nothing does. */
export function getAt(value: unknown, pointer: Pointer): unknown {
  return parsePointer(pointer).reduce(memberOf, value);
}

function unescapeKey(key: string): string {
  return key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;
}
