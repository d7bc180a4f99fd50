import type { TextEdit, TextRange } from '../api.ts';
import { append } from '../text/append.ts';
import { shifted, sortEdits } from '../text/edits.ts';
import { lastStart } from '../text/last-start.ts';
import { jsonString } from './json-string.ts';
import type { Encoded, Inner } from './layer.ts';

/** One string of the list, and where its text stands in what all of them say. */
interface Line {
  /** With its quotes. */
  readonly range: TextRange;
  readonly inner: Inner;
  readonly from: number;
}

/**
 * What a list of strings says when they are put together: the lines of a notebook's cell, each with its line end
 * (https://nbformat.readthedocs.io/en/latest/format_description.html). `ranges` are the strings with their quotes. A
 * line that is put in is a string of its own.
 */
export function stringList(outer: string, ranges: readonly TextRange[]): Inner {
  let from = 0;
  const lines = ranges.map((range): Line => {
    const inner = jsonString(outer, range);
    const line = { range, inner, from };
    from += inner.text.length;
    return line;
  });
  const text = lines.map(({ inner }) => inner.text).join('');
  return {
    layer: 'string-list',
    text,
    outward({ start, end }) {
      const first = lineAt(lines, start);
      const last = lineAt(lines, Math.max(start, end - 1));
      return {
        start: first.inner.outward({ start: start - first.from, end: start - first.from }).start,
        end: last.inner.outward({ start: end - last.from, end: end - last.from }).end,
      };
    },
    encode: (edits) => encode(outer, text, lines, edits),
  };
}

/** Lines that edits touch, with those edits. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly edits: TextEdit[];
}

/** Each run of lines that edits touch is written anew, line by line. */
function encode(outer: string, text: string, lines: readonly Line[], edits: readonly TextEdit[]): Encoded {
  const touched = sortEdits(edits).map((edit): Run => ({ ...linesOf(lines, edit), edits: [edit] }));
  const stays = (run: Run) =>
    run.start === run.end ? within(lines[run.start] as Line, run.edits) : undefined;
  const runs = joined(touched, (last, next) => next.start <= last.end);
  // What stands between two neighbours belongs to both where one of them is written anew.
  const isAnew = new Set(
    runs.filter((run) => stays(run) === undefined).flatMap(({ start, end }) => [start, end]),
  );
  const apart = joined(
    runs,
    (last, next) => next.start === last.end + 1 && (isAnew.has(last.end) || isAnew.has(next.start)),
  );
  const written: TextEdit[] = [];
  for (const run of apart)
    append(written, stays(run) ?? anew(outer, text, lines, run.start, run.end, run.edits));
  return { edits: written };
}

/** Runs in order, with those that are one put together. */
function joined(runs: readonly Run[], isOne: (last: Run, next: Run) => boolean): Run[] {
  const all: Run[] = [];
  for (const { start, end, edits } of runs) {
    const last = all[all.length - 1];
    if (last === undefined || !isOne(last, { start, end, edits }))
      all.push({ start, end, edits: [...edits] });
    else {
      append(last.edits, edits);
      all[all.length - 1] = { ...last, end: Math.max(last.end, end) };
    }
  }
  return all;
}

/** Edits that stay in one line and leave it one. */
function within({ inner, from }: Line, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const isOne = edits.every(
    ({ range, newText }) =>
      !newText.includes('\n') &&
      !inner.text.slice(range.start - from, range.end - from).includes('\n') &&
      !inner.text.slice(0, range.start - from).endsWith('\n'),
  );
  const left = edits.reduce(
    (length, { range, newText }) => length - (range.end - range.start) + newText.length,
    inner.text.length,
  );
  if (!isOne || left === 0) return undefined;
  const encoded = inner.encode(edits.map((edit) => shifted(edit, -from)));
  return 'edits' in encoded ? encoded.edits : undefined;
}

/** Lines `start` to `end` after edits: those at both ends that stay as they are are not touched. */
function anew(
  outer: string,
  text: string,
  lines: readonly Line[],
  start: number,
  end: number,
  edits: readonly TextEdit[],
): TextEdit[] {
  const [first, last] = [lines[start] as Line, lines[end] as Line];
  const parts: string[] = [];
  let at = first.from;
  for (const { range, newText } of edits) {
    parts.push(text.slice(at, range.start), newText);
    at = range.end;
  }
  parts.push(text.slice(at, last.from + last.inner.text.length));
  const now = parts
    .join('')
    .split(/(?<=\n)/)
    .filter((line) => line !== '');
  const before = lines.slice(start, end + 1).map(({ inner }) => inner.text);
  let head = 0;
  while (head < before.length && head < now.length && before[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < now.length - head &&
    before[before.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail++;
  }
  const put = now.slice(head, now.length - tail).map((line) => JSON.stringify(line));
  const from = lines[start + head]?.range.start;
  const behind = lines[end - tail]?.range.end as number;
  const separator = separatorOf(outer, lines);
  if (head + tail === before.length) {
    // Nothing goes: in front of the next line, or behind the last one.
    return from !== undefined
      ? [{ range: { start: from, end: from }, newText: put.map((line) => line + separator).join('') }]
      : [{ range: { start: behind, end: behind }, newText: put.map((line) => separator + line).join('') }];
  }
  const gone = { start: from as number, end: behind };
  if (put.length > 0) return [{ range: gone, newText: put.join(separator) }];
  const next = lines[end - tail + 1];
  const previous = lines[start + head - 1];
  if (next !== undefined) gone.end = next.range.start;
  else if (previous !== undefined) gone.start = previous.range.end;
  return [{ range: gone, newText: '' }];
}

/** What stands between two strings. */
function separatorOf(outer: string, lines: readonly Line[]): string {
  const [first, second] = lines;
  return first === undefined || second === undefined
    ? ', '
    : outer.slice(first.range.end, second.range.start);
}

/** First and last line an edit touches; one that takes a line end may join two. */
function linesOf(lines: readonly Line[], { range }: TextEdit): TextRange {
  const start = indexAt(lines, range.start);
  return { start, end: range.start === range.end ? start : indexAt(lines, range.end) };
}

function lineAt(lines: readonly Line[], offset: number): Line {
  return lines[indexAt(lines, offset)] as Line;
}

function indexAt(lines: readonly Line[], offset: number): number {
  return lastStart(lines.length, (line) => (lines[line] as Line).from, offset);
}
