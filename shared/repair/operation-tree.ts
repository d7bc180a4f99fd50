import type { Json, Operation, Pointer } from '../api.ts';
import { isWithin, lastKey, parentPointer, parsePointer } from '../text/pointer.ts';

/** Something that comes into a container: a new value, or what stands elsewhere in the original. */
export interface Arrival {
  /** The slot: an index of the original array, or a new key. */
  readonly slot: string;
  /** For an object: the member of the original it comes after; at the end where unset. */
  readonly after?: string;
  readonly what: { readonly value: Json } | { readonly from: Pointer };
}

/** A place of the original with what operations do to it and inside it. */
export class OperationTree {
  readonly inside = new Map<string, OperationTree>();
  /** What comes into this container, in the order it was asked for. */
  readonly arrivals: Arrival[] = [];
  replacement: { readonly value: Json } | undefined;
  newKey: string | undefined;
  /** How it leaves its place, if it does. */
  leaves: 'removed' | 'moved' | undefined;

  /** The place at `pointer`, made where no operation touched it yet. */
  at(pointer: Pointer): OperationTree {
    let tree: OperationTree = this;
    for (const key of parsePointer(pointer)) {
      let next = tree.inside.get(key);
      if (next === undefined) {
        next = new OperationTree();
        tree.inside.set(key, next);
      }
      tree = next;
    }
    return tree;
  }

  /** Whether the member list of this container changes, not only what is inside its members. */
  get changesMembers(): boolean {
    if (this.arrivals.length > 0) return true;
    for (const member of this.inside.values())
      if (member.leaves !== undefined || member.newKey !== undefined) return true;
    return false;
  }
}

/** All operations, arranged by the places of the original they address. */
export function operationTree(operations: readonly Operation[]): OperationTree {
  const root = new OperationTree();
  for (const operation of operations) {
    switch (operation.op) {
      case 'insert': {
        const { at, value, after } = operation;
        const arrival = { slot: slotOf(at), what: { value } };
        root.at(parentPointer(at)).arrivals.push(after === undefined ? arrival : { ...arrival, after });
        break;
      }
      case 'move':
        if (isWithin(parentPointer(operation.to), operation.from))
          throw new Error('a value cannot move into itself');
        memberAt(root, operation.from).leaves = 'moved';
        root
          .at(parentPointer(operation.to))
          .arrivals.push({ slot: slotOf(operation.to), what: { from: operation.from } });
        break;
      case 'remove':
        memberAt(root, operation.at).leaves = 'removed';
        break;
      case 'replace':
        root.at(operation.at).replacement = { value: operation.value };
        break;
      case 'rename-key':
        memberAt(root, operation.at).newKey = operation.key;
        break;
    }
  }
  return root;
}

function slotOf(pointer: Pointer): string {
  if (pointer === '') throw new Error('the whole value is no slot');
  return lastKey(pointer);
}

function memberAt(root: OperationTree, pointer: Pointer): OperationTree {
  if (pointer === '') throw new Error('the whole value cannot be removed, moved or renamed');
  return root.at(pointer);
}
