import { IntList } from './int-list.ts';
import { lastStart } from './last-start.ts';

/**
 * Tells the 1-based lines of offsets. Lines end at `\n` alone, as rows do: a progress bar writes many a lone `\r` on one.
 */
export function lineNumbersOf(text: string): (offset: number) => number {
  let starts: IntList | undefined;
  return (offset) => {
    const known = (starts ??= startsOf(text));
    return lastStart(known.length, (line) => known.at(line), offset) + 1;
  };
}

function startsOf(text: string): IntList {
  const starts = new IntList();
  starts.push(0);
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
