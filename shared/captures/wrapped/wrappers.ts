import type { DocumentOptions, Notice, TextRange } from '../../api.ts';
import { fencesIn } from '../../text/fences.ts';
import { PLACE, type WrappedValue, wrappedValuesIn } from './wrapped-values.ts';

/** Who broke lines in the middle of texts, and how to get them whole. */
interface Wrapper {
  readonly by: string;
  readonly advice: string;
  /** Where that is documented. */
  readonly source?: string;
}

const RICH: Wrapper = {
  by: 'rich',
  advice:
    'Print it with console.print(json.dumps(body), soft_wrap=True), or write json.dumps(body) to a file.',
  source: 'https://rich.readthedocs.io/en/stable/console.html#soft-wrapping',
};

const MARKDOWN: Wrapper = {
  by: 'Markdown',
  advice: 'Put it between fences, on one line: JSON.stringify(body), json.dumps(body).',
};

const TERMINAL: Wrapper = {
  by: 'a terminal',
  advice: 'Write it to a file instead of copying it from a screen: JSON.stringify(body), json.dumps(body).',
};

/** How lines of rich's handler begin: with a time or the room for it, and a level. */
const HANDLER = /^(?:\[[^\]\n]{6,40}\])? {1,40}[A-Z]{4,8} {1,9}\S/;

/** Terminals are not narrower. */
const NARROWEST = 60;

/** What is told of a payload that was wrapped, at the line it begins on. */
export function wrappedNotice(text: string, value: WrappedValue, options: DocumentOptions): Notice {
  const { start, end } = value.range;
  const feed = text.indexOf('\n', start);
  const range = { start, end: text[feed - 1] === '\r' ? feed - 1 : Math.min(end, feed) };
  const message = isWrapped(text, value)
    ? said(wrapperOf(text, value, options))
    : 'A chat request begins here with line ends inside of its texts, which neither JSON nor Python takes: it is not judged. Write them as \\n: JSON.stringify(body), json.dumps(body).';
  return { kind: 'wrapped', message, range };
}

/** The value a text of JSON begins with, where a terminal wrapped it: what somebody writes may lack a quote. */
export function wrappedWhole(text: string, { start }: TextRange): WrappedValue | undefined {
  const [value] = wrappedValuesIn(text, [], Int32Array.of(spaceEnd(text, start)), new Set());
  return value !== undefined && isWrapped(text, value) ? value : undefined;
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s\ufeff]/.test(text[at] as string)) at++;
  return at;
}

function said({ by, advice }: Wrapper): string {
  return `A chat request begins here whose texts ${by} broke over lines: whether a blank stood there is not known, so it is not judged. ${advice}`;
}

/** Whether no word behind a break would have had room in front of it: who writes line ends has lines of any length. */
function isWrapped(text: string, { range, breaks, gutter }: WrappedValue): boolean {
  const from = text.lastIndexOf('\n', range.start) + 1;
  const width = longestLine(text, from, breaks.at(-1) as number);
  if (width < NARROWEST) return false;
  return breaks.every((feed) => {
    const line = feed - (text.lastIndexOf('\n', feed - 1) + 1);
    const word =
      /^[ \t]*([^\s]*)/.exec(text.slice(feed + 1 + gutter.length, feed + 1 + 2 * width))?.[1] ?? '';
    return line + word.length + 1 >= width;
  });
}

function longestLine(text: string, from: number, to: number): number {
  let longest = 0;
  for (let start = from; start <= to; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest;
}

function wrapperOf(text: string, value: WrappedValue, options: DocumentOptions): Wrapper {
  const { start } = value.range;
  const first = text.slice(text.lastIndexOf('\n', start) + 1, start + 400);
  // Its handler begins with a time in brackets; its printer breaks up dictionaries, which Python's does not begin with.
  const isHandler = HANDLER.test(first) || PLACE.test(first);
  // Panels are drawn by it.
  if (/^[│┃║]/.test(value.gutter)) return RICH;
  if (value.isLiteral && (isHandler || /^[[{]\s*\n {4}\S/.test(text.slice(start, start + 40)))) return RICH;
  const isMarkdown = options.languageId === 'markdown' || /\.(?:md|mdx|markdown)$/i.test(options.name ?? '');
  return isMarkdown && !isInFence(text, start) ? MARKDOWN : TERMINAL;
}

function isInFence(text: string, offset: number): boolean {
  return fencesIn(text).some(({ start, end }) => start <= offset && offset < end);
}
