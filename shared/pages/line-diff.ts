/**
 * Two texts as one, line by line: ` ` in front of what stays, `-` of what goes, `+` of what comes. For texts of a few
 * lines: it looks at every pair of them.
 */
export function lineDiff(before: string, after: string): string {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const common = lengths(old, fresh);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      lines.push(` ${old[i++]}`);
      j++;
    } else if (j === fresh.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push(`-${old[i++]}`);
    } else {
      lines.push(`+${fresh[j++]}`);
    }
  }
  return lines.join('\n');
}

/** How many lines the two have in common, in order, from line `i` and line `j` on. */
function lengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const longer = Math.max(at(common, i + 1, j), at(common, i, j + 1));
      (common[i] as number[])[j] = old[i] === fresh[j] ? at(common, i + 1, j + 1) + 1 : longer;
    }
  }
  return common;
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
