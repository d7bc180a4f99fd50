import { behind } from '../text/sticky.ts';
import { QuotedText, readAgain, type Unquoted } from './quoted-text.ts';

/** How a string of PowerShell is quoted; the last two are here-strings. */
type PowerShellStyle = 'single' | 'double' | 'lines' | 'filled-lines';

/** What a here-string begins with. */
const BEGIN = /@['"][ \t]{0,99}\r?\n/y;

/** What it puts something in for. */
const EXPANSION =
  /\$(?:\w{1,100}|\{[^{}\n]{1,200}\}|\([^()\n]{0,300}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,5}\))/y;

/** A character by its number, as browsers write those outside ASCII. */
const NUMBERED = /\$\(\[char\](?:(\d{1,5})|0x([\da-f]{1,4}))\)/iy;

/** The same as an escape, since version 6. */
const CODE = /`u\{([\da-f]{1,6})\}/iy;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['f', '\f'],
  ['v', '\v'],
]);

/**
 * The string of PowerShell that begins at `start`, with its quote or with the `@` of a here-string. Nothing where it does
 * not end; `open` keeps the quotes nothing closes any more up to the end of the text. https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function powerShellString(outer: string, start: number, open: Set<string>): Unquoted | undefined {
  const mark = outer[start] === '@' ? outer.slice(start, start + 2) : (outer[start] as string);
  if (open.has(mark) || (mark.length === 2 && behind(BEGIN, outer, start) === undefined)) return undefined;
  const said = new QuotedText<PowerShellStyle>(outer);
  const end = mark.length === 2 ? lines(outer, start, said) : quoted(outer, start, said);
  if (end === undefined) {
    open.add(mark);
    return undefined;
  }
  const refusal = 'This cannot be written in the quotes of this string.';
  const inner = said.inner({ layer: 'powershell-string', refusal, write });
  const string = { range: { start, end }, filled: said.filled, inner };
  return readAgain(outer, string, refusal, (after) => powerShellString(after, 0, new Set()));
}

/** A here-string: from the line below to the one above its end. */
function lines(text: string, start: number, said: QuotedText<PowerShellStyle>): number | undefined {
  const quote = text[start + 1];
  const feed = text.indexOf('\n', start);
  const close = text.indexOf(`\n${quote}@`, feed);
  if (feed === -1 || close === -1) return undefined;
  const end = text[close - 1] === '\r' ? close - 1 : close;
  said.begin(quote === "'" ? 'lines' : 'filled-lines', feed + 1);
  if (end > feed && quote === "'") said.copy(feed + 1, end);
  else if (end > feed) filled(text, feed + 1, end, said, false);
  return close + 3;
}

function quoted(text: string, start: number, said: QuotedText<PowerShellStyle>): number | undefined {
  said.begin(text[start] === "'" ? 'single' : 'double', start + 1);
  if (text[start] === '"') return filled(text, start + 1, text.length, said, true);
  for (let at = start + 1; ; ) {
    const close = text.indexOf("'", at);
    if (close === -1) return undefined;
    said.copy(at, close);
    if (text[close + 1] !== "'") return close + 1;
    said.unit(close, close + 2, "'");
    at = close + 2;
  }
}

/** What a string says in which names are filled in; the offset behind the quote that ends it, where one does. */
function filled(
  text: string,
  start: number,
  end: number,
  said: QuotedText<PowerShellStyle>,
  quotes: boolean,
): number | undefined {
  const marks = quotes ? /[`$"]/g : /[`$]/g;
  for (let at = start; ; ) {
    marks.lastIndex = at;
    const stop = Math.min(marks.exec(text)?.index ?? end, end);
    said.copy(at, stop);
    if (stop === end) return undefined;
    const next = text[stop + 1] ?? '';
    const expansion = behind(EXPANSION, text, stop);
    NUMBERED.lastIndex = stop;
    const numbered = NUMBERED.exec(text);
    CODE.lastIndex = stop;
    const code = CODE.exec(text);
    if (code !== null && stop + code[0].length <= end) {
      at = stop + code[0].length;
      const point = Number.parseInt(code[1] ?? '', 16);
      said.unit(stop, at, point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
    } else if (text[stop] === '`' || (text[stop] === '"' && next === '"')) {
      at = Math.min(end, stop + 2);
      said.unit(stop, at, text[stop] === '"' ? next : (ESCAPES.get(next) ?? next));
    } else if (text[stop] === '"') return stop + 1;
    else if (numbered !== null) {
      at = stop + numbered[0].length;
      const [, decimal, hex] = numbered;
      said.unit(
        stop,
        at,
        String.fromCharCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)),
      );
    } else if (expansion !== undefined && expansion <= end) {
      at = expansion;
      said.fill(stop, at);
    } else {
      at = stop + 1;
      said.lone(stop);
    }
  }
}

function write(text: string, style: PowerShellStyle): string | undefined {
  switch (style) {
    case 'single':
      return text.replaceAll("'", "''");
    case 'double':
      return text.replace(/[`"$]/g, '`$&');
    case 'filled-lines':
      return text.replace(/[`$]/g, '`$&');
    default:
      return text;
  }
}
