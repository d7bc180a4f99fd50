import type { TextRange } from '../api.ts';
import { lastStart } from '../text/last-start.ts';
import { behind } from '../text/sticky.ts';
import { Pieces } from './pieces.ts';

/** How characters of a shell word are quoted; `dollar` is `$'…'`, `document` a here-document. */
export type ShellStyle = 'single' | 'double' | 'dollar' | 'bare' | 'document';

/** A quote a word begins with. */
const OPENING = /^\$?['"]/;

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

/** Reads a shell word, and keeps from where. */
export class ShellReader {
  readonly pieces: Pieces;
  /** Inner offset from which on characters are quoted so. */
  readonly styles: { readonly from: number; readonly style: ShellStyle }[] = [];
  readonly expansions: TextRange[] = [];
  /** Inner offsets of `\` and `$` that stand for themselves without an escape. */
  readonly bareMarks = new Set<number>();
  readonly #text: string;
  readonly #start: number;
  readonly #parts: string[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.pieces = new Pieces(start + (OPENING.exec(text.slice(start, start + 2))?.[0].length ?? 0));
  }

  /** The text that was read. */
  text(): string {
    return this.#parts.join('');
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

  /** How what is put in at an offset is quoted: as what follows it there, at the end as what is in front of it. */
  styleAt(offset: number): ShellStyle {
    const at = Math.min(offset, this.pieces.length - 1);
    const own = lastStart(this.styles.length, (index) => this.styles[index]?.from ?? 0, at);
    return this.styles[own]?.style ?? 'single';
  }

  /** Reads a here-document that ends at `end`. */
  document(end: number): void {
    this.#double(this.#start, end, 'document');
  }

  #single(start: number): number | undefined {
    this.#begin('single');
    for (let at = start; ; ) {
      const close = this.#text.indexOf("'", at);
      if (close === -1) return undefined;
      this.#copy(at, close);
      const again = QUOTED_QUOTES.find((one) => this.#text.startsWith(one, close));
      if (again === undefined) return close + 1;
      this.#unit(close, close + again.length, "'");
      at = close + again.length;
    }
  }

  #double(start: number, end: number, style: 'double' | 'document'): number | undefined {
    this.#begin(style);
    const text = this.#text;
    const marks = /[\\$`"]/g;
    for (let at = start; ; ) {
      marks.lastIndex = at;
      const found = marks.exec(text)?.index ?? end;
      const stop = Math.min(found, end);
      this.#copy(at, stop);
      if (stop >= end) return style === 'document' ? end : undefined;
      const c = text[stop];
      const next = text[stop + 1] ?? '';
      const expansion = this.#expansion(stop);
      if (c === '"' && style === 'double') return stop + 1;
      if (c === '\\' && next === '\n') at = stop + 2;
      else if (c === '\\' && SPECIAL[style].test(next) && stop + 1 < end) {
        this.#unit(stop, stop + 2, next);
        at = stop + 2;
      } else if (expansion !== undefined && expansion <= end) {
        this.#put(stop, expansion);
        at = expansion;
      } else {
        if (c !== '"') this.bareMarks.add(this.pieces.length);
        this.#copy(stop, stop + 1);
        at = stop + 1;
      }
    }
  }

  #dollar(start: number): number | undefined {
    this.#begin('dollar');
    const text = this.#text;
    const marks = /[\\']/g;
    for (let at = start; ; ) {
      marks.lastIndex = at;
      const stop = marks.exec(text)?.index;
      if (stop === undefined) return undefined;
      this.#copy(at, stop);
      if (text[stop] === "'") return stop + 1;
      ANSI_CODE.lastIndex = stop;
      const code = ANSI_CODE.exec(text);
      const says = ANSI_C[text[stop + 1] ?? ''];
      if (code !== null) {
        const [whole, x, u, U, octal] = code;
        const point =
          octal === undefined ? Number.parseInt(x ?? u ?? U ?? '', 16) : Number.parseInt(octal, 8) & 0xff;
        this.#unit(stop, stop + whole.length, point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
        at = stop + whole.length;
      } else if (says === undefined) {
        this.bareMarks.add(this.pieces.length);
        this.#copy(stop, stop + 1);
        at = stop + 1;
      } else {
        this.#unit(stop, stop + 2, says);
        at = stop + 2;
      }
    }
  }

  #bare(at: number): number {
    this.#begin('bare');
    const text = this.#text;
    const expansion = this.#expansion(at);
    if (expansion !== undefined) {
      this.#put(at, expansion);
      return expansion;
    }
    if (text[at] !== '\\') {
      this.#copy(at, at + 1);
      return at + 1;
    }
    const next = text[at + 1] ?? '';
    if (next !== '\n' && next !== '') this.#unit(at, at + 2, next);
    return at + 2;
  }

  #expansion(at: number): number | undefined {
    return behind(EXPANSION, this.#text, at);
  }

  /** What the shell puts in is not known. */
  #put(start: number, end: number): void {
    this.expansions.push({ start: this.pieces.length, end: this.pieces.length + 1 });
    this.#unit(start, end, '?');
  }

  #begin(style: ShellStyle): void {
    const last = this.styles[this.styles.length - 1];
    if (last?.style !== style) this.styles.push({ from: this.pieces.length, style });
  }

  #copy(start: number, end: number): void {
    this.pieces.copy(start, end);
    this.#parts.push(this.#text.slice(start, end));
  }

  #unit(start: number, end: number, says: string): void {
    this.pieces.unit(start, end, says.length);
    this.#parts.push(says);
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
