import type { TextEdit } from '@chatmend/engine';
import type { Palette } from './color.ts';
import { excerpt } from './excerpt.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { visible } from './visible.ts';

const CONTEXT = 3;
const NO_LINE_END = '\\ No newline at end of file';

/** A unified diff that `git apply` and `patch -p1` take. */
export function unifiedDiff(path: string, before: string, after: string, edits: readonly TextEdit[]): string {
  if (before === after) return '';
  const hunks = hunksOf(before, after, edits, CONTEXT);
  const inside = path.replace(/^\/+/, '');
  return `--- ${fileName(`a/${inside}`)}\n+++ ${fileName(`b/${inside}`)}\n${hunks.map(hunkText).join('')}`;
}

/** A diff for eyes: coloured, and harmless on a terminal. */
export function shownDiff(diff: string, palette: Palette): string {
  const lines = diff.split('\n').map((raw) => {
    const line = visible(raw.replace(/\r$/, ''));
    if (/^(---|\+\+\+) [ab"]/.test(line)) return palette.bold(line);
    if (line.startsWith('@@')) return palette.cyan(line);
    if (line.startsWith('+')) return palette.green(line);
    return line.startsWith('-') ? palette.red(line) : line;
  });
  return lines.join('\n');
}

/** A diff for eyes with every line cropped to `columns`: a changed one around what changes in it. */
export function narrowDiff(diff: string, columns: number): string {
  const lines = diff.split('\n').filter((line) => line !== NO_LINE_END);
  const narrow = (line: string, other: string | undefined): string => {
    if (line.length <= columns) return line;
    const [text, beside] = [line.slice(1), other?.slice(1) ?? ''];
    const from = sharedStart(text, beside);
    const shared = sharedStart(reversed(text.slice(from)), reversed(beside.slice(from)));
    return line[0] + excerpt(text, from, text.length - shared, columns - 1).text;
  };
  return lines
    .map((line, at) => {
      if (line.startsWith('-')) return narrow(line, lines[at + 1]);
      return narrow(line, line.startsWith('+') ? lines[at - 1] : undefined);
    })
    .join('\n');
}

function sharedStart(text: string, other: string): number {
  let length = 0;
  while (length < text.length && text[length] === other[length]) length++;
  return length === text.length ? 0 : length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function hunkText({ oldStart, newStart, lines }: Hunk): string {
  const old = span(oldStart, lines.filter(({ sign }) => sign !== '+').length);
  const now = span(newStart, lines.filter(({ sign }) => sign !== '-').length);
  const body = lines.map(({ sign, text }) => {
    return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n${NO_LINE_END}\n`;
  });
  return `@@ -${old} +${now} @@\n${body.join('')}`;
}

/** First line and how many; where there are none, the line before. */
function span(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** As git quotes the names of files that hold something strange: octal bytes. */
function fileName(name: string): string {
  const quoted = name.replace(/["\\]|\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, (char) =>
    Array.from(new TextEncoder().encode(char), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  );
  return quoted === name ? name : `"${quoted}"`;
}
