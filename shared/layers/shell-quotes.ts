import { behind } from '../text/sticky.ts';
import { QuotedText } from './quoted-text.ts';

/** How characters of a shell word are quoted; `dollar` is `$'…'`, `document` a here-document. */
export type ShellStyle = 'single' | 'double' | 'dollar' | 'bare' | 'document';

/** What ends a word that is not quoted. */
const ENDS_WORD = /[\s;|&()<>`]/;

/** What the shell puts something in for: a parameter, a command, an arithmetic expression. */
const EXPANSION = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-]|\{[^{}\n]{1,200}\}|\([^()\n]{0,500}\))|`[^`\n]{0,500}`/y;

/** What a backslash takes its meaning from in double quotes and in here-documents. */
const SPECIAL = { double: /[$`"\\]/, document: /[$`\\]/ };

const ANSI_C: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};
const ANSI_CODE = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|([0-7]{1,3}))/y;

/** `'` in single quotes: they are closed, it is said otherwise, and they are opened again. */
const QUOTED_QUOTES = ["'\\''", `'"'"'`];

/** Reads a shell word. */
export class ShellReader {
  readonly said: QuotedText<ShellStyle>;
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.said = new QuotedText(text);
  }

  /** Reads up to the end of the word; the offset behind it, nothing where a quote is not closed. */
  word(): number | undefined {
    const text = this.#text;
    let at: number | undefined = this.#start;
    while (at !== undefined && at < text.length) {
      const c: string = text[at] as string;
      if (c === "'") at = this.#single(at + 1);
      else if (c === '"') at = this.#double(at + 1, text.length, 'double');
      else if (text.startsWith("$'", at)) at = this.#dollar(at + 2);
      else if (ENDS_WORD.test(c)) break;
      else at = this.#bare(at);
    }
    return at;
  }

  /** Reads a here-document that ends at `end`. */
  document(end: number): void {
    this.#double(this.#start, end, 'document');
  }

  #single(start: number): number | undefined {
    this.said.begin('single', start);
    for (let at = start; ; ) {
      const close = this.#text.indexOf("'", at);
      if (close === -1) return undefined;
      this.said.copy(at, close);
      const again = QUOTED_QUOTES.find((one) => this.#text.startsWith(one, close));
      if (again === undefined) return close + 1;
      this.said.unit(close, close + again.length, "'");
      at = close + again.length;
    }
  }

  #double(start: number, end: number, style: 'double' | 'document'): number | undefined {
    this.said.begin(style, start);
    const text = this.#text;
    const marks = /[\\$`"]/g;
    for (let at = start; ; ) {
      marks.lastIndex = at;
      const found = marks.exec(text)?.index ?? end;
      const stop = Math.min(found, end);
      this.said.copy(at, stop);
      if (stop >= end) return style === 'document' ? end : undefined;
      const c = text[stop];
      const next = text[stop + 1] ?? '';
      const expansion = this.#expansion(stop);
      if (c === '"' && style === 'double') return stop + 1;
      if (c === '\\' && next === '\n') at = stop + 2;
      else if (c === '\\' && SPECIAL[style].test(next) && stop + 1 < end) {
        this.said.unit(stop, stop + 2, next);
        at = stop + 2;
      } else if (expansion !== undefined && expansion <= end) {
        this.said.fill(stop, expansion);
        at = expansion;
      } else {
        if (c === '"') this.said.copy(stop, stop + 1);
        else this.said.lone(stop);
        at = stop + 1;
      }
    }
  }

  #dollar(start: number): number | undefined {
    this.said.begin('dollar', start);
    const text = this.#text;
    const marks = /[\\']/g;
    for (let at = start; ; ) {
      marks.lastIndex = at;
      const stop = marks.exec(text)?.index;
      if (stop === undefined) return undefined;
      this.said.copy(at, stop);
      if (text[stop] === "'") return stop + 1;
      ANSI_CODE.lastIndex = stop;
      const code = ANSI_CODE.exec(text);
      const says = ANSI_C[text[stop + 1] ?? ''];
      if (code !== null) {
        const [whole, x, u, U, octal] = code;
        const point =
          octal === undefined ? Number.parseInt(x ?? u ?? U ?? '', 16) : Number.parseInt(octal, 8) & 0xff;
        this.said.unit(stop, stop + whole.length, point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
        at = stop + whole.length;
      } else if (says === undefined) {
        this.said.lone(stop);
        at = stop + 1;
      } else {
        this.said.unit(stop, stop + 2, says);
        at = stop + 2;
      }
    }
  }

  #bare(at: number): number {
    this.said.begin('bare', at);
    const text = this.#text;
    const expansion = this.#expansion(at);
    if (expansion !== undefined) {
      this.said.fill(at, expansion);
      return expansion;
    }
    if (text[at] !== '\\') {
      this.said.copy(at, at + 1);
      return at + 1;
    }
    const next = text[at + 1] ?? '';
    if (next !== '\n' && next !== '') this.said.unit(at, at + 2, next);
    return at + 2;
  }

  #expansion(at: number): number | undefined {
    return behind(EXPANSION, this.#text, at);
  }
}

/** Text as it is written in quotes of a kind; nothing where no shell can hold it. */
export function writeInShell(text: string, style: ShellStyle): string | undefined {
  if (text.includes('\0')) return undefined;
  switch (style) {
    case 'single':
      return text.replaceAll("'", "'\\''");
    case 'double':
      return text.replace(/[$`"\\]/g, '\\$&');
    case 'document':
      return text.replace(/[$`\\]/g, '\\$&');
    case 'dollar':
      return text
        .replace(/[\\']/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t');
    default:
      return `'${text.replaceAll("'", "'\\''")}'`;
  }
}
