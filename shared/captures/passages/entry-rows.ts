import type { StringRow } from '../../layers/string-rows.ts';
import type { JsonPositions } from '../../syntaxes/json/positions.ts';
import { memberOf } from '../../text/members.ts';
import { childPointer } from '../../text/pointer.ts';
import type { FoundEntries, FoundText } from '../find.ts';

/** Where the line stands that an entry of a list holds. */
export function placeOfLine({ pointer, path, parents, list, keys }: FoundEntries, index: number): FoundText {
  const steps = [String(index), ...(keys[index] ?? [])];
  const holders: unknown[] = [list];
  for (const step of steps) holders.push(memberOf(holders.at(-1), step));
  return {
    pointer: steps.reduce(childPointer, pointer),
    path: [...path, ...steps],
    parents: [...parents, ...holders.filter((one) => typeof one === 'object' && one !== null)],
  };
}

/** Entries of a list as rows: numbered from 0, and ended by what stands in front of the next. */
export function* entryRows(
  text: string,
  positions: JsonPositions,
  found: Pick<FoundEntries, 'pointer' | 'keys'>,
): Generator<StringRow> {
  const children = positions.children(found.pointer) ?? [];
  for (const [index, keys] of found.keys.entries()) {
    const entry = children[index]?.value;
    if (keys === undefined || entry === undefined) continue;
    const string = positions.locate([String(index), ...keys].reduce(childPointer, found.pointer), 'value');
    if (string === undefined || !isWhole(text.slice(string.start, string.end))) continue;
    const next = children[index + 1]?.value.start;
    const parted = children[index - 1]?.value.end;
    yield {
      number: index,
      prefix: entry.start,
      start: string.start + 1,
      end: string.end - 1,
      after: next ?? entry.end,
      ...(next === undefined && { missing: parted === undefined ? ',' : text.slice(parted, entry.start) }),
      ...(parted !== undefined && { parted }),
      key: keys.join('/'),
    };
  }
}

/** Whether a string has both of its quotes. */
function isWhole(string: string): boolean {
  return string.length > 1 && string.startsWith('"') && string.endsWith('"');
}
