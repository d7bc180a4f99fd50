/** Adds all items to a list. However many: as arguments of `push`, some 100,000 of them would overflow the stack. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
