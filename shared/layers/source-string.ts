import type { TextEdit, TextRange } from '../api.ts';
import { applyEdits, sortEdits } from '../text/edits.ts';
import { lastStart } from '../text/last-start.ts';
import { behind } from '../text/sticky.ts';
import type { Encoded, Inner } from './layer.ts';
import { LITERALS, type LiteralKind } from './literal-kinds.ts';
import { Pieces } from './pieces.ts';

/** A text a program writes as one literal or several that are joined. */
export interface SourceString {
  /** With quotes and joins. */
  readonly range: TextRange;
  readonly inner: Inner;
  /** Where in the inner text the program fills something in. */
  readonly filled: readonly TextRange[];
}

const REFUSED = 'This cannot be written in a literal of this kind.';

/**
 * The text whose literal begins at `start` in source of a family of languages (`javascript`, `python`, `go` …), with
 * those joined to it. Nothing where none begins there, or it does not end; `open` keeps the quotes nothing closes any
 * more up to the end of the text.
 */
export function sourceString(
  outer: string,
  start: number,
  family: string,
  open: Set<string>,
): SourceString | undefined {
  const reader = new LiteralsReader(outer, family, open);
  const end = reader.read(start);
  if (end === undefined) return undefined;
  const { pieces, filled } = reader;
  const text = reader.text();
  const encode = (edits: readonly TextEdit[]): Encoded => {
    const written = pieces.encode(text, withLoneBackslashes(text, edits, reader.lone), {
      refusal: REFUSED,
      inFront: true,
      write: (added, at) => {
        const { kind, close } = reader.styleAt(at);
        return write(added, kind, close);
      },
    });
    if ('refused' in written) return written;
    // Quotes of the old text and of the new one may close it together: what was written is read again.
    const near = outer.slice(0, end + NEAR);
    const after = applyEdits(near, written.edits);
    const again = new LiteralsReader(after, family, new Set());
    const isSame = again.read(start) === end + after.length - near.length;
    return isSame && again.text() === applyEdits(text, edits) ? written : { refused: REFUSED };
  };
  return {
    range: { start, end },
    filled,
    inner: { layer: 'source-string', text, outward: (range) => pieces.outward(range), encode },
  };
}

/** How much of what stands behind a literal is looked at to see that it still ends where it did. */
const NEAR = 100;

/** A backslash that says itself may say something else in front of what is put in: it is written anew. */
function withLoneBackslashes(
  text: string,
  edits: readonly TextEdit[],
  lone: ReadonlySet<number>,
): TextEdit[] {
  let reached = 0;
  return sortEdits(edits).map(({ range: { start, end }, newText }) => {
    let from = start;
    while (from > reached && lone.has(from - 1)) from--;
    reached = end;
    return { range: { start: from, end }, newText: text.slice(from, start) + newText };
  });
}

interface Style {
  readonly from: number;
  readonly kind: LiteralKind;
  readonly close: string;
}

/** A stretch of a literal: what it says, where that is not itself. */
interface Stretch extends TextRange {
  readonly says?: string;
  readonly isFilled?: boolean;
  readonly isLone?: boolean;
}

class LiteralsReader {
  readonly filled: TextRange[] = [];
  /** Inner offsets of backslashes that are no escape. */
  readonly lone = new Set<number>();
  readonly #outer: string;
  readonly #kinds: readonly LiteralKind[];
  readonly #joined: RegExp;
  readonly #open: Set<string>;
  readonly #parts: string[] = [];
  readonly #styles: Style[] = [];
  #pieces = new Pieces(0);

  constructor(outer: string, family: string, open: Set<string>) {
    this.#outer = outer;
    this.#open = open;
    const { kinds = [], joined = /(?!)/y } = LITERALS[family] ?? {};
    this.#kinds = kinds;
    this.#joined = joined;
  }

  get pieces(): Pieces {
    return this.#pieces;
  }

  text(): string {
    return this.#parts.join('');
  }

  styleAt(offset: number): Style {
    const at = Math.min(offset, this.#pieces.length - 1);
    const own = lastStart(this.#styles.length, (index) => this.#styles[index]?.from ?? 0, at);
    return this.#styles[own] as Style;
  }

  /** Reads the literals that begin at `start`; the offset behind them. */
  read(start: number): number | undefined {
    let end: number | undefined;
    for (let at: number | undefined = start; at !== undefined; ) {
      const opened = this.#opening(at);
      if (opened === undefined) break;
      if (end === undefined) this.#pieces = new Pieces(opened.end);
      const behind = this.#literal(opened.end, opened.kind, opened.close);
      if (behind === undefined) break;
      end = behind;
      at = this.#next(behind);
    }
    return end;
  }

  /** Where the next literal begins that is joined to what ends at `at`; a name between them is filled in. */
  #next(at: number): number | undefined {
    const next = behind(this.#joined, this.#outer, at);
    if (next === undefined || this.#opening(next) !== undefined) return next;
    if (!/[+.]/.test(this.#outer.slice(at, next))) return undefined;
    const name = behind(EXPRESSION, this.#outer, next);
    const joined = name === undefined ? undefined : behind(this.#joined, this.#outer, name);
    if (name === undefined || joined === undefined || this.#opening(joined) === undefined) return undefined;
    this.#fill(next, name);
    return joined;
  }

  #opening(at: number): { kind: LiteralKind; end: number; close: string } | undefined {
    for (const kind of this.#kinds) {
      const end = behind(kind.open, this.#outer, at);
      if (end !== undefined) return { kind, end, close: kind.close(this.#outer.slice(at, end)) };
    }
    return undefined;
  }

  #literal(start: number, kind: LiteralKind, close: string): number | undefined {
    if (this.#open.has(close)) return undefined;
    const text = this.#outer;
    const read: Stretch[] = [];
    const marks = marksOf(kind, close);
    for (let at = start; ; ) {
      marks.lastIndex = at;
      const stop = marks.exec(text)?.index;
      if (stop === undefined) {
        this.#open.add(close);
        return undefined;
      }
      read.push({ start: at, end: stop });
      const c = text[stop] as string;
      const filled = kind.filled === undefined ? undefined : behind(kind.filled, text, stop);
      const escape = escapeAt(text, stop, kind, close);
      at = stop + 1;
      if (escape !== undefined) {
        at = stop + escape.length;
        read.push({ start: stop, end: at, says: escape.says });
      } else if (text.startsWith(close, stop)) {
        this.#styles.push({ from: this.#pieces.length, kind, close });
        for (const one of read) this.#take(one);
        return stop + close.length;
      } else if (filled !== undefined) {
        at = filled;
        read.push({ start: stop, end: at, isFilled: true });
      } else if (c === '\n' && !kind.lines) return undefined;
      else read.push({ start: stop, end: at, isLone: c === '\\' });
    }
  }

  #take({ start, end, says, isFilled, isLone }: Stretch): void {
    if (isFilled === true) this.#fill(start, end);
    else if (says !== undefined) this.#unit(start, end, says);
    else {
      if (isLone === true) this.lone.add(this.#pieces.length);
      this.#pieces.copy(start, end);
      this.#parts.push(this.#outer.slice(start, end));
    }
  }

  #fill(start: number, end: number): void {
    this.filled.push({ start: this.#pieces.length, end: this.#pieces.length + 1 });
    this.#unit(start, end, '?');
  }

  #unit(start: number, end: number, says: string): void {
    this.#pieces.unit(start, end, says.length);
    this.#parts.push(says);
  }
}

/** What may stand between two literals that are joined: a name, a call of it. */
const EXPRESSION = /[A-Za-z_$][\w$.[\]]{0,100}(?:\([^()'"`\n]{0,100}\))?/y;

/** What may be more than itself inside a literal. */
function marksOf({ escapes, lines, filled, twice = '' }: LiteralKind, close: string): RegExp {
  const backslash = escapes === 'none' || escapes === 'doubled' ? '' : '\\\\';
  return new RegExp(
    `[${backslash}${lines ? '' : '\\n'}${filled === undefined ? '' : '${'}${twice}${close[0]}]`,
    'g',
  );
}

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8}))/y;

/** How long an escape is and what it says; nothing where a character says itself. */
function escapeAt(
  text: string,
  at: number,
  { escapes, twice }: LiteralKind,
  close: string,
): { length: number; says: string } | undefined {
  const c = text[at] as string;
  const next = text[at + 1];
  if (twice?.includes(c) === true) return next === c ? { length: 2, says: c } : undefined;
  if (escapes === 'doubled') return c === close && next === c ? { length: 2, says: c } : undefined;
  if (c !== '\\' || escapes === 'none' || next === undefined) return undefined;
  if (escapes === 'sparse') return next === close || next === '\\' ? { length: 2, says: next } : undefined;
  if (next === '\n') return { length: 2, says: '' };
  if (text.startsWith('\r\n', at + 1)) return { length: 3, says: '' };
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? code[4] ?? '', 16);
    return { length: code[0].length, says: point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd' };
  }
  const says = SHORT[next];
  if (says !== undefined) return { length: 2, says };
  if (escapes === 'python' && !`\\'"`.includes(next)) return undefined;
  return { length: 2, says: next };
}

/** Text as it is written in a literal; nothing where none of its kind holds it. */
function write(
  text: string,
  { escapes, lines, filled, twice, instead }: LiteralKind,
  close: string,
): string | undefined {
  const quote = close[0] as string;
  if (escapes === 'none') {
    const isHeld = !text.includes(close) && (lines || !text.includes('\n'));
    return isHeld ? text : instead === undefined ? undefined : text.replaceAll(close, instead);
  }
  if (escapes === 'doubled') return text.replaceAll(quote, quote + quote);
  if (escapes === 'sparse') return text.replace(/[\\']/g, '\\$&');
  let written = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r');
  // Three quotes take a single one as it is.
  if (close.length === 1) written = written.replaceAll(quote, `\\${quote}`);
  else if (text.includes(quote + quote) || text.endsWith(quote))
    written = written.replaceAll(quote, `\\${quote}`);
  if (!lines) written = written.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  if (twice !== undefined) return written.replace(/[{}]/g, '$&$&');
  return filled === undefined ? written : written.replace(/\$(?=\{|\w|$)/g, '\\$');
}
