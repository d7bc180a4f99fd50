/** The array index a key stands for; undefined where it is not one in its only spelling. */
export function arrayIndex(key: string): number | undefined {
  return /^(?:0|[1-9]\d{0,15})$/.test(key) ? Number(key) : undefined;
}

/** The own member `key` of a value; undefined where there is none. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const index = arrayIndex(key);
    return index === undefined ? undefined : value[index];
  }
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Sets an own member as `JSON.parse` does: `__proto__` is a key like any other. */
export function setOwn(object: object, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else (object as Record<string, unknown>)[key] = value;
}
