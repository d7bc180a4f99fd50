import { behind } from '../text/sticky.ts';
import { QuotedText, readAgain, type Unquoted } from './quoted-text.ts';

/**
 * How a word of cmd.exe is quoted: `^"^{^\^"…` as browsers copy it, `"{""a"": 1}"` as they did, `"{\"a\": 1}"` as people
 * write it.
 */
type CmdStyle = 'caret' | 'doubled' | 'plain';

const CARET = /\^"|"\s{0,99}\^[[{]/y;
const DOUBLED = /"\s{0,99}[[{]\s{0,99}"["^]/y;

/** Up to where no quote of a command is closed any more. */
export interface OpenCommand {
  until: number;
}

/** What is put in for the name of a variable. */
const VARIABLE = /%[A-Za-z_]\w{0,99}%/y;

/** A line end as browsers write it: the first of two is escaped, and taken. */
const FEED = /\^\r?\n(?:\r?\n)?/y;
const FEED_BETWEEN_QUOTES = /"\^\r?\n(?:\r?\n)?"/y;

/** A quote or a backslash that a backslash stands in front of, with or without carets. */
const ESCAPED = /\^?\\\^?["\\]/y;

/** What browsers let stand without a caret; what cmd.exe takes no meaning from. */
const BARE = /[^\w\s\-:=+~'/.,?;()*`]/g;

/**
 * The word of a command of cmd.exe that begins at `start`, as it reaches a program built with Microsoft's runtime. A
 * backslash is itself where it escapes nothing. Nothing where its line ends before it does; `open` keeps up to where that
 * holds for others that begin with the same mark.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function cmdWord(outer: string, start: number, open?: OpenCommand): Unquoted | undefined {
  if (open !== undefined && start < open.until) return undefined;
  const said = new QuotedText<CmdStyle>(outer);
  const { end, isClosed } = read(outer, start, said);
  if (!isClosed) {
    if (open !== undefined) open.until = end;
    return undefined;
  }
  const refusal = 'This cannot be written in the quotes of this command.';
  const inner = said.inner({ layer: 'cmd-word', refusal, write });
  const word = { range: { start, end }, filled: said.filled, inner };
  return readAgain(outer, word, refusal, (after) => cmdWord(after, 0));
}

/** Reads up to the quote that closes what begins at `start`, and over it; or to the end of its line. */
function read(
  text: string,
  start: number,
  said: QuotedText<CmdStyle>,
): { readonly end: number; readonly isClosed: boolean } {
  const style = styleAt(text, start);
  const isCaret = text[start] === '^';
  const from = start + (isCaret ? 2 : 1);
  said.begin(style, from);
  const marks = /[\^\\"%\n]/g;
  for (let at = from; ; ) {
    marks.lastIndex = at;
    const stop = marks.exec(text)?.index;
    if (stop === undefined) return { end: text.length, isClosed: false };
    said.copy(at, stop);
    const unit = unitAt(text, stop, style);
    const variable = behind(VARIABLE, text, stop);
    if (unit !== undefined) {
      at = stop + unit.length;
      said.unit(stop, at, unit.says);
    } else if (isCaret ? text.startsWith('^"', stop) : text[stop] === '"')
      return { end: stop + (isCaret ? 2 : 1), isClosed: true };
    else if (text[stop] === '\n') return { end: stop, isClosed: false };
    else if (variable !== undefined) {
      said.fill(stop, variable);
      at = variable;
    } else {
      if (text[stop] === '\\') said.lone(stop);
      else said.copy(stop, stop + 1);
      at = stop + 1;
    }
  }
}

function styleAt(text: string, start: number): CmdStyle {
  if (behind(CARET, text, start) !== undefined) return 'caret';
  return behind(DOUBLED, text, start) === undefined ? 'plain' : 'doubled';
}

/** What stands for other characters, and how long it is. */
function unitAt(text: string, at: number, style: CmdStyle): { length: number; says: string } | undefined {
  if (style === 'doubled') {
    const feed = behind(FEED_BETWEEN_QUOTES, text, at);
    if (feed !== undefined) return { length: feed - at, says: '\n' };
    if (text.startsWith('""', at)) return { length: 2, says: '"' };
    if (text.startsWith('"%"', at)) return { length: 3, says: '%' };
    return text.startsWith('\\\\', at) ? { length: 2, says: '\\' } : undefined;
  }
  if (style === 'plain') {
    const next = text[at + 1];
    return text[at] === '\\' && (next === '"' || next === '\\') ? { length: 2, says: next } : undefined;
  }
  const escaped = behind(ESCAPED, text, at);
  if (escaped !== undefined) return { length: escaped - at, says: text[escaped - 1] as string };
  const feed = behind(FEED, text, at);
  if (feed !== undefined) return { length: feed - at, says: '\n' };
  const next = text[at + 1];
  return text[at] === '^' && next !== undefined && next !== '"' ? { length: 2, says: next } : undefined;
}

function write(text: string, style: CmdStyle): string | undefined {
  if (text.includes('\0')) return undefined;
  const said = text.replaceAll('\r', '').replaceAll('\\', '\\\\');
  if (style === 'plain') return said.includes('\n') ? undefined : said.replaceAll('"', '\\"');
  if (style === 'doubled')
    return said.replaceAll('"', '""').replaceAll('%', '"%"').replaceAll('\n', '"^\n\n"');
  return said
    .replaceAll('"', '\\"')
    .replace(BARE, '^$&')
    .replace(/%(?=\w)/g, '%^')
    .replaceAll('\n', '^\n\n');
}
