import { behind } from '../text/sticky.ts';
import { BORDERED, LINE_FEED } from './line-feed.ts';
import { Lines, type PrefixedLine } from './lines.ts';
import { commonTokens, patternOf, type Token, tokensOf } from './prefix-tokens.ts';

/** How many kinds of prefixes are looked at, and how long one may be. */
const MOST = 8;
const LONGEST = 200;

/** How many lines below are compared: others may write in between. */
const NEAR = 4;

/** How many programs that write in turn may begin their lines alike but for a number. */
const PROGRAMS = 8;

/**
 * The lines of a text that begin alike, without what they begin with: a container's name, a time, a quote's `>`. Told by
 * a line that ends in a bracket and one below it, which begin alike but for digits; so two programs that write
 * in turn are told apart. Those that differ in a number alone, a process's or a request's, come once more by that.
 */
export function prefixedLines(text: string): Lines[] {
  const lines = linesOf(text);
  const patterns: RegExp[] = [];
  for (let index = 0; index + 1 < lines.length && patterns.length < MOST; index++) {
    const line = lines[index] as PrefixedLine;
    const head = headOf(text, line);
    if (head === undefined || patterns.some((known) => behind(known, text, line.start) !== undefined))
      continue;
    const tokens = tokensOf(head);
    const prefix = lines
      .slice(index + 1, index + 1 + NEAR)
      .map((below) => commonTokens(tokens, tokensOf(startOf(text, below))))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), [] as readonly Token[]);
    if (prefix.some(({ text }) => text.trim() !== '')) patterns.push(patternOf(prefix));
  }
  return patterns.flatMap((pattern) => programsOf(text, lines, pattern));
}

/** The lines of all who begin so, and where several take turns, of each of them. */
function programsOf(text: string, lines: readonly PrefixedLine[], pattern: RegExp): Lines[] {
  const columns = new Columns();
  const own: PrefixedLine[] = [];
  for (const line of lines) {
    pattern.lastIndex = line.start;
    const match = pattern.exec(text);
    if (match === null) continue;
    columns.add(match);
    own.push({ ...line, start: pattern.lastIndex });
  }
  const programs = columns.taken().flatMap((column) => {
    const by = new Map<string, PrefixedLine[]>();
    for (const line of own) {
      pattern.lastIndex = line.prefix;
      const key = pattern.exec(text)?.[column] ?? '';
      const group = by.get(key);
      if (group === undefined) by.set(key, [line]);
      else group.push(line);
    }
    return [...by.values()];
  });
  return [own, ...programs].map((some) => {
    const inBox = withoutBorder(text, some);
    return inBox === undefined ? new Lines(text, some, LINE_FEED) : new Lines(text, inBox, BORDERED);
  });
}

/** What boxes and tables are drawn with at the right. */
const BORDERS = '|│┃║';

/** The same lines without the border at their right, where all have one. */
function withoutBorder(text: string, lines: readonly PrefixedLine[]): PrefixedLine[] | undefined {
  const within: PrefixedLine[] = [];
  for (const line of lines) {
    const end = endOfWords(text, line.start, line.end);
    if (end === line.start || !BORDERS.includes(text[end - 1] as string)) return undefined;
    const missing = text[line.end - 1] === '\n' ? '' : '\n';
    within.push({ ...line, end: endOfWords(text, line.start, end - 1), after: line.end, missing });
  }
  return within;
}

/** The end of a stretch without the blanks it ends in. */
function endOfWords(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && ' \t\r\n'.includes(text[end - 1] as string)) end--;
  return end;
}

/** Tells which parts of prefixes name programs that take turns: few values, and one comes again after another. */
class Columns {
  #seen: { readonly values: Set<string>; last: string; returns: boolean }[] | undefined;

  add(match: RegExpExecArray): void {
    this.#seen ??= match.slice(1).map((value) => ({ values: new Set(), last: value, returns: false }));
    this.#seen.forEach((column, index) => {
      const value = match[index + 1] as string;
      if (column.values.size > PROGRAMS) return;
      if (value !== column.last && column.values.has(value)) column.returns = true;
      column.values.add(value);
      column.last = value;
    });
  }

  /** Numbers of the groups. */
  taken(): number[] {
    return (this.#seen ?? []).flatMap(({ values, returns }, index) =>
      returns && values.size <= PROGRAMS ? [index + 1] : [],
    );
  }
}

/** What stands in front of the bracket a line ends in, where a prefix may stand there. */
function headOf(text: string, line: PrefixedLine): string | undefined {
  let end = endOfWords(text, line.start, line.end);
  if (end > line.start && BORDERS.includes(text[end - 1] as string))
    end = endOfWords(text, line.start, end - 1);
  const last = end > line.start ? text[end - 1] : undefined;
  if (last !== '{' && last !== '[') return undefined;
  const head = text.slice(line.start, Math.min(end - 1, line.start + LONGEST));
  return head.trim() === '' ? undefined : head;
}

function startOf(text: string, { start, end }: PrefixedLine): string {
  return text.slice(start, Math.min(end, start + LONGEST)).replace(/\r?\n$/, '');
}

function linesOf(text: string): PrefixedLine[] {
  const lines: PrefixedLine[] = [];
  // A byte order mark stands in front of the first prefix.
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed + 1;
    lines.push({ number: lines.length + 1, prefix: start, start, end });
    start = end;
  }
  return lines;
}
