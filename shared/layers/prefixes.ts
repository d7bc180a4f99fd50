import { Lines, type PrefixedLine } from './lines.ts';

/** How many kinds of prefixes are looked at, and how long one may be. */
const MOST = 8;
const LONGEST = 200;

/** How many lines below are compared: others may write in between. */
const NEAR = 4;

/**
 * The lines of a text that begin alike, without what they begin with: a container's name, a time, a quote's `>`. Told by
 * a line that ends in a bracket and one below it, which begin alike but for digits; so two programs that write
 * in turn are told apart.
 */
export function prefixedLines(text: string): Lines[] {
  const lines = linesOf(text);
  const patterns = new Map<string, RegExp>();
  for (let index = 0; index + 1 < lines.length && patterns.size < MOST; index++) {
    const line = lines[index] as PrefixedLine;
    const head = headOf(text, line);
    if (head === undefined || [...patterns.values()].some((known) => without(text, line, known).length > 0))
      continue;
    const prefix = lines
      .slice(index + 1, index + 1 + NEAR)
      .map((below) => commonStart(head, startOf(text, below)))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    const shape = prefix.replace(/\d+/g, '0');
    if (prefix.trim() !== '') patterns.set(shape, patternOf(prefix));
  }
  return [...patterns.values()].map(
    (pattern) =>
      new Lines(
        text,
        lines.flatMap((line) => without(text, line, pattern)),
      ),
  );
}

/** What stands in front of the bracket a line ends in, where a prefix may stand there. */
function headOf(text: string, line: PrefixedLine): string | undefined {
  let end = line.end;
  while (end > line.start && ' \t\r\n'.includes(text[end - 1] as string)) end--;
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

/** What two lines begin with alike, whatever their digits are; without the blanks that indent what follows. */
function commonStart(a: string, b: string): string {
  let end = 0;
  for (let other = 0; end < a.length; ) {
    const isDigits = isDigit(a, end) && isDigit(b, other);
    if (!isDigits && (a[end] === '"' || a[end] !== b[other])) break;
    end = isDigits ? digitsEnd(a, end) : end + 1;
    other = isDigits ? digitsEnd(b, other) : other + 1;
  }
  return a.slice(0, end).replace(/(?<![ \t])[ \t]+$/, ' ');
}

function isDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 0x30 && c <= 0x39;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text, at)) at++;
  return at;
}

/** Matches where `lastIndex` is; a line that says nothing may lack the blank behind its prefix. */
function patternOf(prefix: string): RegExp {
  const literal = prefix
    .trimEnd()
    .split(/\d+/)
    .map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join('\\d+');
  return new RegExp(`${literal}(?:${prefix.endsWith(' ') ? '[ \\t]' : ''}|(?=[\\r\\n]|$))`, 'y');
}

function without(text: string, line: PrefixedLine, pattern: RegExp): PrefixedLine[] {
  pattern.lastIndex = line.start;
  return pattern.test(text) ? [{ ...line, start: pattern.lastIndex }] : [];
}
