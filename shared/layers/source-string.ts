import type { TextRange } from '../api.ts';
import { behind } from '../text/sticky.ts';
import { escapeAt, marksOf, writeInLiteral } from './literal-escapes.ts';
import { LITERALS, type LiteralKind } from './literal-kinds.ts';
import { QuotedText, readAgain, type Unquoted } from './quoted-text.ts';

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
): Unquoted | undefined {
  const reader = new LiteralsReader(outer, family, open);
  const end = reader.read(start);
  if (end === undefined) return undefined;
  const inner = reader.said.inner({
    layer: 'source-string',
    refusal: REFUSED,
    write: (text, { kind, close }) => writeInLiteral(text, kind, close),
  });
  const string = { range: { start, end }, filled: reader.said.filled, inner };
  return readAgain(outer, string, REFUSED, (after) => sourceString(after, 0, family, new Set()));
}

/** The quotes of a literal. */
interface Style {
  readonly kind: LiteralKind;
  readonly close: string;
}

/** A stretch of a literal: what it says, where that is not itself. */
interface Stretch extends TextRange {
  readonly says?: string;
  readonly isFilled?: boolean;
  readonly isLone?: boolean;
}

/** So many quotes and words may lack their ends; behind that no document is looked for. */
const MOST_OPEN = 50;

class LiteralsReader {
  readonly said: QuotedText<Style>;
  readonly #outer: string;
  readonly #kinds: readonly LiteralKind[];
  readonly #joined: RegExp;
  readonly #open: Set<string>;

  constructor(outer: string, family: string, open: Set<string>) {
    this.said = new QuotedText(outer);
    this.#outer = outer;
    this.#open = open;
    const { kinds = [], joined = /(?!)/y } = LITERALS[family] ?? {};
    this.#kinds = kinds;
    this.#joined = joined;
  }

  /** Reads the literals that begin at `start`; the offset behind them. */
  read(start: number): number | undefined {
    let end: number | undefined;
    for (let at: number | undefined = start; at !== undefined; ) {
      const opened = this.#opening(at);
      if (opened === undefined) break;
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
    this.said.fill(next, name);
    return joined;
  }

  #opening(at: number): { kind: LiteralKind; end: number; close: string } | undefined {
    for (const kind of this.#kinds) {
      const end = behind(kind.open, this.#outer, at);
      if (end === undefined) continue;
      const close = kind.close(this.#outer.slice(at, end));
      if (kind.isDocument !== true) return { kind, end, close };
      const line = this.#endOfDocument(end - 1, close);
      if (line !== undefined) return { kind, end, close: line };
    }
    return undefined;
  }

  /** The line end behind a document and the line with its word up to that, from the line end in front of it on. */
  #endOfDocument(from: number, word: string): string | undefined {
    const text = this.#outer;
    if (this.#open.has(word) || this.#open.size > MOST_OPEN) return undefined;
    for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
      let start = at;
      while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
      if (text[start - 1] === '\n' && !/\w/.test(text[at + word.length] ?? ''))
        return text.slice(start - 1, at + word.length);
    }
    this.#open.add(word);
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
        this.said.begin({ kind, close }, start);
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
    if (isFilled === true) this.said.fill(start, end);
    else if (says !== undefined) this.said.unit(start, end, says);
    else if (isLone === true) this.said.lone(start);
    else this.said.copy(start, end);
  }
}

/** What may stand between two literals that are joined: a name, a call of it. */
const EXPRESSION = /[A-Za-z_$][\w$.[\]]{0,100}(?:\([^()'"`\n]{0,100}\))?/y;
