import type { TextEdit } from '@chatmend/engine';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Palette } from './color.ts';
import { visible } from './visible.ts';

const CONTEXT = 3;

/** Lines that edits touch, with their context: offsets of `before`. */
interface Region {
  readonly start: number;
  readonly end: number;
  /** How much longer the text is after the edits inside. */
  readonly growth: number;
}

/**
 * A unified diff that `git apply` and `patch -p1` take. Only the neighbourhood of the edits is compared, so
 * it costs little in a file of any size.
 */
export function unifiedDiff(path: string, before: string, after: string, edits: readonly TextEdit[]): string {
  const hunks = [];
  let [at, growth] = [0, 0];
  let [oldLines, newLines] = [0, 0];
  for (const region of regions(before, edits)) {
    const skipped = lineCount(before, at, region.start);
    oldLines += skipped;
    newLines += skipped;
    const newStart = region.start + growth;
    growth += region.growth;
    const newEnd = region.end + growth;
    const part = structuredPatch(
      '',
      '',
      before.slice(region.start, region.end),
      after.slice(newStart, newEnd),
      '',
      '',
      {
        context: CONTEXT,
      },
    );
    for (const hunk of part.hunks) {
      hunks.push({ ...hunk, oldStart: hunk.oldStart + oldLines, newStart: hunk.newStart + newLines });
    }
    oldLines += lineCount(before, region.start, region.end);
    newLines += lineCount(after, newStart, newEnd);
    at = region.end;
  }
  if (hunks.length === 0) return '';
  const inside = path.replace(/^\/+/, '');
  const names = { oldFileName: `a/${inside}`, newFileName: `b/${inside}` };
  return formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, FILE_HEADERS_ONLY);
}

/** A diff for eyes: coloured, and harmless on a terminal. */
export function shownDiff(diff: string, palette: Palette): string {
  const lines = diff.split('\n').map((raw) => {
    const line = visible(raw.replace(/\r$/, ''));
    if (/^(---|\+\+\+) /.test(line)) return palette.bold(line);
    if (line.startsWith('@@')) return palette.cyan(line);
    if (line.startsWith('+')) return palette.green(line);
    return line.startsWith('-') ? palette.red(line) : line;
  });
  return lines.join('\n');
}

function regions(text: string, edits: readonly TextEdit[]): Region[] {
  const found: Region[] = [];
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const start = linesBack(text, range.start, CONTEXT);
    const end = linesOn(text, range.end, CONTEXT);
    const growth = newText.length - (range.end - range.start);
    const last = found.at(-1);
    if (last && start <= last.end) {
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        growth: last.growth + growth,
      };
    } else {
      found.push({ start, end, growth });
    }
  }
  return found;
}

/** Start of the line `lines` above the one at `offset`. */
function linesBack(text: string, offset: number, lines: number): number {
  let start = lineStart(text, offset);
  for (let line = 0; line < lines && start > 0; line++) start = lineStart(text, start - 1);
  return start;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** End of the line `lines` below the one at `offset`. */
function linesOn(text: string, offset: number, lines: number): number {
  let end = offset;
  for (let line = 0; line <= lines; line++) {
    const found = text.indexOf('\n', end);
    if (found < 0) return text.length;
    end = found + 1;
  }
  return end;
}

function lineCount(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
