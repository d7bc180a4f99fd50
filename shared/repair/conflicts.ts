import type { Operation, Pointer } from '../api.ts';
import { arrayIndex } from '../text/members.ts';
import { childPointer, lastKey, parentPointer } from '../text/pointer.ts';

/** Whether the two touch the same place, so that only one of them can be taken. */
export function conflict(a: Operation, b: Operation): boolean {
  return operationsConflict([a], [b]);
}

/** Whether any of the ones and any of the others touch the same place. */
export function operationsConflict(as: readonly Operation[], bs: readonly Operation[]): boolean {
  const set = new OperationSet();
  set.tryAdd(as);
  return !set.tryAdd(bs);
}

/**
 * Collects operations that can be applied at once. What is added together is taken to fit together; it is
 * refused as a whole where any of it touches a place that what came before touches.
 */
export class OperationSet {
  readonly #operations: Operation[] = [];
  /** Values removed or replaced. */
  readonly #written = new Set<Pointer>();
  readonly #movedFrom = new Set<Pointer>();
  readonly #renamed = new Set<Pointer>();
  /** Members whose key comes into being. */
  readonly #claimed = new Set<Pointer>();
  /** Every place an operation addresses, and all around it. */
  readonly #touched = new Set<Pointer>();
  /** Every container something moves into, and all around it. */
  readonly #movedInto = new Set<Pointer>();

  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** Adds all of `operations`, or none where one of them conflicts with the set. */
  tryAdd(operations: readonly Operation[]): boolean {
    if (operations.some((operation) => this.#conflicts(operation))) return false;
    for (const operation of operations) this.#add(operation);
    return true;
  }

  #conflicts(operation: Operation): boolean {
    const { writes, from, into, renames, claims } = effectsOf(operation);
    for (const place of [writes, from, renames, into]) {
      if (place !== undefined && around(place).some((p) => this.#written.has(p))) return true;
    }
    return (
      (writes !== undefined && (this.#touched.has(writes) || this.#claimed.has(writes))) ||
      (from !== undefined &&
        (this.#movedFrom.has(from) || this.#renamed.has(from) || this.#movedInto.has(from))) ||
      (renames !== undefined && (this.#movedFrom.has(renames) || this.#renamed.has(renames))) ||
      (claims !== undefined && (this.#claimed.has(claims) || this.#written.has(claims))) ||
      (from !== undefined && into !== undefined && around(into).some((p) => this.#movedFrom.has(p)))
    );
  }

  #add(operation: Operation): void {
    this.#operations.push(operation);
    const { writes, from, into, renames, claims } = effectsOf(operation);
    if (writes !== undefined) this.#written.add(writes);
    if (from !== undefined) this.#movedFrom.add(from);
    if (renames !== undefined) this.#renamed.add(renames);
    if (claims !== undefined) this.#claimed.add(claims);
    for (const place of [writes, from, renames, into]) {
      if (place !== undefined) for (const p of around(place)) this.#touched.add(p);
    }
    if (from !== undefined && into !== undefined) for (const p of around(into)) this.#movedInto.add(p);
  }
}

/** What one operation does, by the places it does it to. */
interface Effects {
  readonly writes?: Pointer;
  readonly from?: Pointer;
  readonly into?: Pointer;
  readonly renames?: Pointer;
  readonly claims?: Pointer;
}

function effectsOf(operation: Operation): Effects {
  switch (operation.op) {
    case 'remove':
    case 'replace':
      return { writes: operation.at };
    case 'rename-key':
      return { renames: operation.at, claims: childPointer(parentPointer(operation.at), operation.key) };
    case 'insert':
      return slotEffects(operation.at);
    case 'move':
      return { from: operation.from, ...slotEffects(operation.to) };
  }
}

/** A slot between elements can be shared, a key cannot; an index as the key of an object is not foreseen. */
function slotEffects(slot: Pointer): Effects {
  const into = parentPointer(slot);
  return arrayIndex(lastKey(slot)) === undefined ? { into, claims: slot } : { into };
}

/** The place and everything around it. */
function around(pointer: Pointer): Pointer[] {
  const places = [pointer];
  for (let place = pointer; place !== ''; ) {
    place = parentPointer(place);
    places.push(place);
  }
  return places;
}
