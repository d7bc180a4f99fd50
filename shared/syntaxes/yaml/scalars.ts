import { behind } from '../../text/sticky.ts';
import type { Emitter } from '../emitter.ts';

/** How a scalar is written: plain, in quotes, or as a block. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar's characters in the text: without its quotes; of a block without its header. */
export interface ScalarText {
  readonly style: Style;
  readonly start: number;
  readonly end: number;
  /** Blanks in front of every line of a block. */
  readonly indent: number;
}

const CONTROLS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** Line breaks of a flow scalar with the blanks around them: one reads as a blank, more as one line end less. */
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
const RUN = /[^\s\\'"]+/y;
const BLANKS = /[ \t]+/y;
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;

/** Writes the characters of a scalar into a JSON string that is open. */
export function readScalar(text: string, scalar: ScalarText, out: Emitter): void {
  if (scalar.style === 'literal') readLines(text, scalar, out);
  else if (scalar.style === 'folded') readFolded(text, scalar, out);
  else readFlow(text, scalar, out);
}

function readFlow(text: string, { style, start, end }: ScalarText, out: Emitter): void {
  for (let at = start; at < end; ) {
    const run = behind(RUN, text, at);
    if (run !== undefined) {
      out.copy(at, Math.min(end, run));
      at = run;
      continue;
    }
    const fold = behind(FOLD, text, at);
    if (fold !== undefined && fold <= end) {
      const lines = text.slice(at, fold).split('\n').length - 1;
      put(out, at, fold, lines === 1 ? ' ' : '\n'.repeat(lines - 1));
      at = fold;
      continue;
    }
    const blanks = behind(BLANKS, text, at);
    if (blanks !== undefined) {
      // All of them at once: each would look for the end of its line again.
      for (const stop = Math.min(end, blanks); at < stop; at++) put(out, at, at + 1, text[at] as string);
      continue;
    }
    const [length, says] = oneOf(text, at, style);
    if (length === 0) {
      // A backslash at the end of a line joins it with the next.
      at = behind(/\\\r?\n[ \t]*/y, text, at) ?? at + 1;
      continue;
    }
    put(out, at, at + length, says);
    at += length;
  }
}

/** How many characters of the text say the next one, and what it is; 0 for a line that is continued. */
function oneOf(text: string, at: number, style: Style): [length: number, says: string] {
  const c = text[at] as string;
  if (style === 'single' && c === "'") return [2, "'"];
  if (style !== 'double' || c !== '\\') return [1, c];
  const next = text[at + 1] ?? '';
  if (next === '\n' || next === '\r') return [0, ''];
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16);
    return [code[0].length, point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'];
  }
  return [2, CONTROLS[next] ?? next];
}

function readLines(text: string, { start, end, indent }: ScalarText, out: Emitter): void {
  for (let at = start; at < end; ) {
    const { stop, next } = lineAt(text, at, end);
    readLine(text, Math.min(stop, at + indent), stop, out);
    if (next > end || stop === end) break;
    put(out, stop, next, '\n');
    at = next;
  }
}

/** Lines that stand at the block's own indent are joined by a blank, or by the empty lines between them. */
function readFolded(text: string, { start, end, indent }: ScalarText, out: Emitter): void {
  for (let at = start; at < end; ) {
    const { stop } = lineAt(text, at, end);
    const from = Math.min(stop, at + indent);
    const isText = from < stop && text[from] !== ' ' && text[from] !== '\t';
    readLine(text, from, stop, out);
    let feeds = 0;
    let next = stop;
    // Empty lines go with the end of the line they stand behind.
    for (
      let line = lineAt(text, at, end);
      line.next <= end && line.stop < end;
      line = lineAt(text, next, end)
    ) {
      if (feeds > 0 && line.stop > next && text.slice(next, line.stop).trim() !== '') break;
      feeds++;
      next = line.next;
    }
    if (feeds === 0) break;
    const below = text[next + indent];
    const isLast = next >= end;
    const isJoined = isText && !isLast && below !== ' ' && below !== '\t';
    const unit = isLast ? next : next + indent;
    put(out, stop, unit, isJoined ? (feeds === 1 ? ' ' : '\n'.repeat(feeds - 1)) : '\n'.repeat(feeds));
    at = next;
  }
}

/** Where a line ends without its line end, and where the next begins. */
function lineAt(text: string, at: number, end: number): { stop: number; next: number } {
  const feed = text.indexOf('\n', at);
  if (feed === -1 || feed >= end) return { stop: end, next: end + 1 };
  return { stop: feed > at && text[feed - 1] === '\r' ? feed - 1 : feed, next: feed + 1 };
}

function readLine(text: string, start: number, stop: number, out: Emitter): void {
  for (let next = start; next < stop; ) {
    const run = behind(/[^\\"\u0000-\u001f]+/y, text, next);
    if (run !== undefined) {
      out.copy(next, Math.min(stop, run));
      next = run;
    } else {
      put(out, next, next + 1, text[next] as string);
      next++;
    }
  }
}

function put(out: Emitter, start: number, end: number, says: string): void {
  out.put(start, end, JSON.stringify(says).slice(1, -1));
}

/** What YAML allows only as an escape, or what YAML 1.1, which PyYAML reads, takes for a line break. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in double quotes that YAML 1.1 and 1.2 read alike: JSON, with more of it escaped. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text as it is written inside a scalar of a style; nothing where that style cannot say it. */
export function writeScalar(text: string, style: Style, indent: number): string | undefined {
  if (style === 'double') return doubleQuoted(text).slice(1, -1);
  // No other style knows escapes.
  if (text.search(ESCAPED) !== -1) return undefined;
  switch (style) {
    case 'single':
      return /[^\u0020-\uffff]/.test(text) ? undefined : text.replaceAll("'", "''");
    case 'folded':
      return /^\s|[\r\n\0]|\s$/.test(text) ? undefined : text;
    case 'literal':
      return /[\r\0]/.test(text) ? undefined : text.replaceAll('\n', `\n${' '.repeat(indent)}`);
    default:
      return /[^\u0020-\uffff]|: |:$| #/.test(text) ? undefined : text;
  }
}
