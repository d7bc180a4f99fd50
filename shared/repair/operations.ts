import type { Operation } from '../api.ts';
import { arrayIndex, setOwn } from '../text/members.ts';
import { getAt } from '../text/pointer.ts';
import { type Arrival, type OperationTree, operationTree } from './operation-tree.ts';

/**
 * The value after all operations, applied at once. The original is never changed; what no operation
 * touches is the same object in both. Throws where an operation addresses nothing, or where a key would
 * stand twice.
 */
export function applyOperations(value: unknown, operations: readonly Operation[]): unknown {
  if (operations.length === 0) return value;
  const tree = operationTree(operations);
  return new Application(value, tree).of(value, tree);
}

/** What arrives somewhere, with all that changes inside it. */
export function arriving(original: unknown, tree: OperationTree, arrival: Arrival): unknown {
  return new Application(original, tree).arriving(arrival);
}

class Application {
  readonly #original: unknown;
  readonly #tree: OperationTree;

  constructor(original: unknown, tree: OperationTree) {
    this.#original = original;
    this.#tree = tree;
  }

  of(value: unknown, tree: OperationTree): unknown {
    if (tree.replacement !== undefined) {
      if (tree.inside.size + tree.arrivals.length > 0)
        throw new Error('an operation lies inside what another replaces');
      return tree.replacement.value;
    }
    if (tree.inside.size + tree.arrivals.length === 0) return value;
    if (Array.isArray(value)) return this.#array(value, tree);
    if (typeof value === 'object' && value !== null) return this.#object(value, tree);
    throw new Error('an operation addresses a place inside a value that has no members');
  }

  #array(array: readonly unknown[], tree: OperationTree): unknown[] {
    for (const key of tree.inside.keys()) {
      const index = arrayIndex(key);
      if (index === undefined || index >= array.length) throw new Error(`there is no element ${key}`);
    }
    const slots = new Map<number, Arrival[]>();
    for (const arrival of tree.arrivals) {
      const slot = arrayIndex(arrival.slot);
      if (slot === undefined || slot > array.length) throw new Error(`there is no slot ${arrival.slot}`);
      append(slots, slot, arrival);
    }
    const result: unknown[] = [];
    for (let i = 0; i <= array.length; i++) {
      for (const arrival of slots.get(i) ?? []) result.push(this.arriving(arrival));
      if (i === array.length) break;
      const inside = tree.inside.get(String(i));
      if (inside === undefined) result.push(array[i]);
      else if (inside.leaves === undefined) result.push(this.of(array[i], inside));
    }
    return result;
  }

  #object(object: object, tree: OperationTree): object {
    for (const key of tree.inside.keys()) {
      if (!Object.hasOwn(object, key)) throw new Error(`there is no member ${key}`);
    }
    // JSON knows no `undefined`: such a member is none, and its name is free.
    const members = Object.entries(object).filter(([, member]) => member !== undefined);
    const index = new Map(members.map(([key], i) => [key, i]));
    const slots = new Map<number, Arrival[]>();
    for (const arrival of tree.arrivals) {
      const after = arrival.after === undefined ? undefined : index.get(arrival.after);
      append(slots, after === undefined ? members.length : after + 1, arrival);
    }
    const result = {};
    const add = (key: string, member: unknown) => {
      if (Object.hasOwn(result, key)) throw new Error(`two members would be named ${key}`);
      setOwn(result, key, member);
    };
    for (let i = 0; i <= members.length; i++) {
      for (const arrival of slots.get(i) ?? []) add(arrival.slot, this.arriving(arrival));
      const [key, member] = members[i] ?? [];
      if (key === undefined) break;
      const inside = tree.inside.get(key);
      if (inside === undefined) add(key, member);
      else if (inside.leaves === undefined) add(inside.newKey ?? key, this.of(member, inside));
    }
    return result;
  }

  /** The value of something that comes into a container. */
  arriving({ what }: Arrival): unknown {
    return 'value' in what ? what.value : this.of(getAt(this.#original, what.from), this.#tree.at(what.from));
  }
}

function append(lists: Map<number, Arrival[]>, key: number, arrival: Arrival): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [arrival]);
  else list.push(arrival);
}
