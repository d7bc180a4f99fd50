import type { TextEdit } from '@chatmend/engine';
import { diffLines } from 'diff';

/** A line of a unified diff: kept, taken out or put in; with its line end. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Changed lines with their context. Line numbers are zero-based. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly DiffLine[];
}

/** Lines in one place that are taken out or put in; offsets of the text before. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly DiffLine[];
}

/** Whole lines of the text before that edits touch, and how much longer they are afterwards. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

/** Beyond so many changed lines in one place, the old ones are shown together, and then the new ones. */
const FINE = 200;

/** The changes as hunks. Only what edits touch is compared, so it costs little in a file of any size. */
export function hunksOf(before: string, after: string, edits: readonly TextEdit[], context: number): Hunk[] {
  const hunks: { oldStart: number; newStart: number; lines: DiffLine[] }[] = [];
  let [at, oldLine, newLine] = [0, 0, 0];
  for (const change of changesOf(before, after, edits)) {
    const gap = linesOf(before.slice(at, change.start));
    const last = hunks.at(-1);
    if (last && gap.length <= 2 * context) append(last.lines, signed(' ', gap));
    else {
      if (last) append(last.lines, signed(' ', gap.slice(0, context)));
      const skipped = Math.max(0, gap.length - context);
      const lines = signed(' ', gap.slice(skipped));
      hunks.push({ oldStart: oldLine + skipped, newStart: newLine + skipped, lines });
    }
    append(hunks.at(-1)?.lines ?? [], change.lines);
    at = change.end;
    oldLine += gap.length + change.lines.filter(({ sign }) => sign !== '+').length;
    newLine += gap.length + change.lines.filter(({ sign }) => sign !== '-').length;
  }
  const tail = linesOf(before.slice(at, lineEnds(before, at, context)));
  append(hunks.at(-1)?.lines ?? [], signed(' ', tail));
  return hunks;
}

/** What changes inside the blocks, without the kept lines around it. */
function* changesOf(before: string, after: string, edits: readonly TextEdit[]): Generator<Change> {
  let growth = 0;
  for (const block of blocksOf(before, edits)) {
    const newStart = block.start + growth;
    growth += block.growth;
    const lines = compared(before.slice(block.start, block.end), after.slice(newStart, block.end + growth));
    const first = lines.findIndex(({ sign }) => sign !== ' ');
    if (first < 0) continue;
    const last = lines.findLastIndex(({ sign }) => sign !== ' ');
    yield {
      start: block.start + lengthOf(lines.slice(0, first)),
      end: block.end - lengthOf(lines.slice(last + 1)),
      lines: lines.slice(first, last + 1),
    };
  }
}

function blocksOf(text: string, edits: readonly TextEdit[]): Block[] {
  const blocks: Block[] = [];
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const start = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1;
    const end = lineEnds(text, range.end, 1);
    const growth = newText.length - (range.end - range.start);
    const last = blocks.at(-1);
    if (last && start < last.end) {
      const joined = { start: last.start, end: Math.max(end, last.end), growth: last.growth + growth };
      blocks[blocks.length - 1] = joined;
    } else blocks.push({ start, end, growth });
  }
  return blocks;
}

function compared(before: string, after: string): DiffLine[] {
  const changes = diffLines(before, after, { maxEditLength: FINE });
  if (changes === undefined) {
    return [...signed('-', linesOf(before)), ...signed('+', linesOf(after))];
  }
  return changes.flatMap(({ added, removed, value }) =>
    signed(added ? '+' : removed ? '-' : ' ', linesOf(value)),
  );
}

/** Pushes one by one: an argument list has a limit. */
function append(lines: DiffLine[], more: readonly DiffLine[]): void {
  for (const line of more) lines.push(line);
}

function lengthOf(lines: readonly DiffLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function signed(sign: DiffLine['sign'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ sign, text }));
}

/** Lines with their ends; only `\n` ends a line, as in every diff. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Where the `count`th line from `offset` on ends, behind its line end. */
function lineEnds(text: string, offset: number, count: number): number {
  let end = offset;
  for (let line = 0; line < count; line++) {
    const found = text.indexOf('\n', end);
    if (found < 0) return text.length;
    end = found + 1;
  }
  return end;
}
