import type { Arrival, OperationTree } from '../../repair/operation-tree.ts';
import { arrayIndex } from '../../text/members.ts';
import type { JsonContainer } from './container.ts';

/** How the member list of a container changes: which children go, and what comes in where. */
export interface MemberChanges {
  /** By child index: it goes; `moved` what goes elsewhere, so that comments about it stay. */
  readonly gone: ReadonlyMap<number, 'removed' | 'moved'>;
  /** What comes in before the child of that index, or at the end for the count of children. */
  readonly arrivals: ReadonlyMap<number, readonly Arrival[]>;
}

/**
 * Works out the changes of a container's member list. What comes in between children that go comes in
 * before all of them, which is the same place once they are gone.
 */
export function memberChanges(container: JsonContainer, tree: OperationTree): MemberChanges {
  const gone = goneChildren(container, tree);
  const arrivals = new Map<number, Arrival[]>();
  const inOrder = tree.arrivals
    .map((arrival) => ({ arrival, slot: slotIn(container, arrival) }))
    .sort((a, b) => a.slot - b.slot);
  let reached = 0;
  let runStart = 0;
  for (const { arrival, slot } of inOrder) {
    for (; reached < slot; reached++) if (!gone.has(reached)) runStart = reached + 1;
    const list = arrivals.get(runStart);
    if (list === undefined) arrivals.set(runStart, [arrival]);
    else list.push(arrival);
  }
  return { gone, arrivals };
}

function goneChildren(container: JsonContainer, tree: OperationTree): Map<number, 'removed' | 'moved'> {
  const gone = new Map<number, 'removed' | 'moved'>();
  for (const [key, member] of tree.inside) {
    const last = container.indexOf(key);
    if (last === undefined) throw new Error(`there is no member ${key}`);
    if (member.leaves !== undefined) gone.set(last, member.leaves);
    if (container.kind === 'array' || (member.leaves === undefined && member.newKey === undefined)) continue;
    // What an earlier duplicate of the key says must not come back to life.
    for (const index of container.earlierOf(key)) gone.set(index, 'removed');
  }
  return gone;
}

function slotIn(container: JsonContainer, { slot, after }: Arrival): number {
  if (container.kind === 'object') {
    const index = after === undefined ? undefined : container.indexOf(after);
    return index === undefined ? container.length : index + 1;
  }
  const index = arrayIndex(slot);
  if (index === undefined || index > container.length) throw new Error(`there is no slot ${slot}`);
  return index;
}
