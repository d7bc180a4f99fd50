/**
 * The index of the last of several starts that is not behind an offset: of the stretch the offset lies in. The first
 * where all are behind it, -1 where there are none. Starts ascend.
 */
export function lastStart(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return high;
}
