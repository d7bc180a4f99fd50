import type { Json, JsonPatchOperation, Operation, Pointer } from '../api.ts';
import { append } from '../text/append.ts';
import { arrayIndex } from '../text/members.ts';
import { childPointer, lastKey, parentPointer } from '../text/pointer.ts';
import { type Arrival, type OperationTree, operationTree } from './operation-tree.ts';
import { arriving } from './operations.ts';

/**
 * Operations, which are applied at once, as JSON Patch (https://www.rfc-editor.org/rfc/rfc6902), which is applied in
 * order: `value` is what they address. A value that moves inside its list is a `move`, one that goes elsewhere
 * is removed and added. JSON Patch knows no order of members.
 */
export function toJsonPatch(value: unknown, operations: readonly Operation[]): JsonPatchOperation[] {
  if (operations.length === 0) return [];
  const tree = operationTree(operations);
  const exporter = new Exporter(value, tree);
  exporter.write(value, tree, '');
  return exporter.patch;
}

/** An element of a list: one of the original by its index, or one that arrives. */
type Token = number | Arrival;

class Exporter {
  readonly patch: JsonPatchOperation[] = [];
  readonly #original: unknown;
  readonly #tree: OperationTree;

  constructor(original: unknown, tree: OperationTree) {
    this.#original = original;
    this.#tree = tree;
  }

  /** What happens at a place: first inside its members, while they stand where they stood. */
  write(value: unknown, tree: OperationTree, at: Pointer): void {
    if (tree.replacement !== undefined) {
      this.patch.push({ op: 'replace', path: at, value: tree.replacement.value });
      return;
    }
    for (const [key, inside] of tree.inside) {
      if (inside.leaves === undefined || this.#staysIn(at, inside, tree, key))
        this.write((value as Record<string, unknown>)[key], inside, childPointer(at, key));
    }
    if (Array.isArray(value)) this.#list(value, tree, at);
    else this.#members(tree, at);
  }

  /** Whether what moves stays in its list. */
  #staysIn(at: Pointer, inside: OperationTree, tree: OperationTree, key: string): boolean {
    return inside.leaves === 'moved' && this.#arrivalFrom(childPointer(at, key), tree) !== undefined;
  }

  #arrivalFrom(from: Pointer, { arrivals }: OperationTree): Arrival | undefined {
    const isList = arrayIndex(lastKey(from)) !== undefined;
    return isList ? arrivals.find(({ what }) => 'from' in what && what.from === from) : undefined;
  }

  #list(list: readonly unknown[], tree: OperationTree, at: Pointer): void {
    const moved = new Set<number>();
    for (const { what } of tree.arrivals) {
      if ('from' in what && parentPointer(what.from) === at) moved.add(Number(lastKey(what.from)));
    }
    const leaves = (index: number) => tree.inside.get(String(index))?.leaves !== undefined;
    const here = list
      .map((_, index): Token => index)
      .filter((index) => moved.has(index as number) || !leaves(index as number));
    for (let index = list.length - 1; index >= 0; index--) {
      if (leaves(index) && !moved.has(index))
        this.patch.push({ op: 'remove', path: childPointer(at, index) });
    }
    let before: Token | undefined;
    for (const token of finalOrder(list.length, tree, leaves)) {
      if (typeof token !== 'number') this.#arrive(token, here, before, at, moved);
      before = token;
    }
  }

  /** Puts what arrives behind the element `before`, which stands where it will stay. */
  #arrive(arrival: Arrival, here: Token[], before: Token | undefined, at: Pointer, moved: Set<number>): void {
    const { what } = arrival;
    const index = 'from' in what && parentPointer(what.from) === at ? Number(lastKey(what.from)) : undefined;
    const from = index !== undefined && moved.has(index) ? here.indexOf(index) : -1;
    if (from !== -1) here.splice(from, 1);
    const to = before === undefined ? 0 : here.indexOf(before) + 1;
    here.splice(to, 0, arrival);
    if (from === -1) this.#add(childPointer(at, to), arrival);
    else if (from !== to)
      this.patch.push({ op: 'move', from: childPointer(at, from), path: childPointer(at, to) });
  }

  #members(tree: OperationTree, at: Pointer): void {
    for (const [key, { leaves }] of tree.inside) {
      if (leaves !== undefined) this.patch.push({ op: 'remove', path: childPointer(at, key) });
    }
    for (const [key, { leaves, newKey }] of tree.inside) {
      if (leaves === undefined && newKey !== undefined && newKey !== key)
        this.patch.push({ op: 'move', from: childPointer(at, key), path: childPointer(at, newKey) });
    }
    for (const arrival of tree.arrivals) this.#add(childPointer(at, arrival.slot), arrival);
  }

  #add(path: Pointer, arrival: Arrival): void {
    this.patch.push({ op: 'add', path, value: arriving(this.#original, this.#tree, arrival) as Json });
  }
}

/** The elements of a list after all operations, in order. */
function finalOrder(length: number, tree: OperationTree, leaves: (index: number) => boolean): Token[] {
  const slots = new Map<number, Arrival[]>();
  for (const arrival of tree.arrivals) {
    const slot = Number(arrival.slot);
    const list = slots.get(slot);
    if (list === undefined) slots.set(slot, [arrival]);
    else list.push(arrival);
  }
  const order: Token[] = [];
  for (let index = 0; index <= length; index++) {
    append(order, slots.get(index) ?? []);
    if (index < length && !leaves(index)) order.push(index);
  }
  return order;
}
