import { sameJson } from '../../text/same.ts';

/** An element of two lists: in both, in the old one alone, or in the new one alone. */
export interface Aligned {
  readonly from?: number;
  readonly to?: number;
}

/** Longer stretches that differ are compared element by element, not in search of the most that stay. */
const MOST = 300;

/**
 * Which elements of a list are which of another one, in the order of the new list; those that go stand where they
 * stood. Elements that differ but stand in each other's place are the same.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  let head = 0;
  while (head < before.length && head < after.length && sameJson(before[head], after[head])) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    sameJson(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail++;
  }
  const steps: Aligned[] = Array.from({ length: head }, (_, at) => ({ from: at, to: at }));
  let [from, to] = [head, head];
  const gap = (oldEnd: number, newEnd: number) => {
    const isSame = oldEnd - from === newEnd - to;
    for (; isSame && from < oldEnd; from++, to++) steps.push({ from, to });
    for (; from < oldEnd; from++) steps.push({ from });
    for (; to < newEnd; to++) steps.push({ to });
  };
  const ends = [before.length - tail, after.length - tail] as const;
  for (const [old, now] of common(before.slice(head, ends[0]), after.slice(head, ends[1]))) {
    gap(old + head, now + head);
    steps.push({ from: from++, to: to++ });
  }
  gap(...ends);
  for (; from < before.length; from++, to++) steps.push({ from, to });
  return steps;
}

/** The longest list of pairs of equal elements whose order is the same in both. */
function common(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const pairs: [number, number][] = [];
  if (before.length > MOST || after.length > MOST) return pairs;
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  lengths.push(new Array<number>(after.length + 1).fill(0));
  const same = before.map((one) => after.map((other) => sameJson(one, other)));
  const at = (old: number, now: number) => lengths[old]?.[now] ?? 0;
  for (let old = before.length - 1; old >= 0; old--)
    for (let now = after.length - 1; now >= 0; now--)
      (lengths[old] as number[])[now] =
        same[old]?.[now] === true ? at(old + 1, now + 1) + 1 : Math.max(at(old + 1, now), at(old, now + 1));
  for (let old = 0, now = 0; old < before.length && now < after.length; ) {
    if (same[old]?.[now] === true) pairs.push([old++, now++]);
    else if (at(old + 1, now) >= at(old, now + 1)) old++;
    else now++;
  }
  return pairs;
}
