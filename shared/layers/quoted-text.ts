import type { TextEdit, TextRange } from '../api.ts';
import { applyEdits, editedIn, sortEdits } from '../text/edits.ts';
import { lastStart } from '../text/last-start.ts';
import type { Encoded, Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** What a word of a shell or a literal of source says. */
export interface Unquoted {
  /** With its quotes, and with what joins several. */
  readonly range: TextRange;
  readonly inner: Inner;
  /** Where in the inner text a shell or a program fills something in. */
  readonly filled: readonly TextRange[];
}

/** How much of what stands behind a literal is looked at to see that it still ends where it did. */
const NEAR = 100;

/**
 * A word that is read again once it is rewritten: quotes and escapes of the old text and of the new one may say something
 * else together. `read` reads what another text begins with.
 */
export function readAgain(
  outer: string,
  { range, inner, filled }: Unquoted,
  refused: string,
  read: (text: string) => Unquoted | undefined,
): Unquoted {
  const encode = (edits: readonly TextEdit[]): Encoded => {
    const written = inner.encode(edits);
    if ('refused' in written) return written;
    // What stands in front of it says nothing, and may be long.
    const end = Math.min(outer.length, range.end + NEAR);
    const after = editedIn(outer, { start: range.start, end }, written.edits);
    const again = read(after);
    const isSame = again !== undefined && after.length - again.range.end === end - range.end;
    return isSame && again.inner.text === applyEdits(inner.text, edits) ? written : { refused };
  };
  return { range, filled, inner: { ...inner, encode } };
}

/** How a text is written in quotes of a style; `write` gives nothing where they cannot hold it. */
export interface Quoting<Style> {
  /** Layer id. */
  readonly layer: string;
  write(text: string, style: Style): string | undefined;
  /** Sentence for people where `write` cannot. */
  readonly refusal: string;
}

/** Puts together what quotes of several styles beside each other say, and keeps from where. */
export class QuotedText<Style> {
  readonly filled: TextRange[] = [];
  readonly #outer: string;
  readonly #parts: string[] = [];
  /** Inner offset from which on characters are quoted so. */
  readonly #styles: { readonly from: number; readonly style: Style }[] = [];
  /** Inner offsets of marks that stand for themselves without an escape. */
  readonly #lone = new Set<number>();
  #pieces = new Pieces(0);

  constructor(outer: string) {
    this.#outer = outer;
  }

  /** The text that was read. */
  get text(): string {
    return this.#parts.join('');
  }

  /** Says how what is read next is quoted, and where it begins. */
  begin(style: Style, at: number): void {
    if (this.#styles.length === 0) this.#pieces = new Pieces(at);
    if (this.#styles.at(-1)?.style !== style) this.#styles.push({ from: this.#pieces.length, style });
  }

  /** A stretch that says itself. */
  copy(start: number, end: number): void {
    this.#pieces.copy(start, end);
    this.#parts.push(this.#outer.slice(start, end));
  }

  /** A mark that says itself, but may say something else in front of others. */
  lone(at: number): void {
    this.#lone.add(this.#pieces.length);
    this.copy(at, at + 1);
  }

  /** An escape. */
  unit(start: number, end: number, says: string): void {
    this.#pieces.unit(start, end, says.length);
    this.#parts.push(says);
  }

  /** What is filled in is not known. */
  fill(start: number, end: number): void {
    this.filled.push({ start: this.#pieces.length, end: this.#pieces.length + 1 });
    this.unit(start, end, '?');
  }

  /** The layer that takes the quotes off. What is put in is quoted as what follows it, at the end as what is before it. */
  inner({ layer, refusal, write }: Quoting<Style>): Inner {
    const { text } = this;
    return {
      layer,
      text,
      outward: (range) => this.#pieces.outward(range),
      encode: (edits) =>
        this.#pieces.encode(text, this.#withLone(text, edits), {
          refusal,
          inFront: true,
          write: (added, at) => {
            const style = this.#styleAt(at);
            return style === undefined ? undefined : write(added, style);
          },
        }),
    };
  }

  #styleAt(offset: number): Style | undefined {
    const at = Math.min(offset, this.#pieces.length - 1);
    const index = lastStart(this.#styles.length, (index) => this.#styles[index]?.from ?? 0, at);
    return this.#styles[index]?.style;
  }

  /** Edits with the lone marks in front of them: those are written anew. */
  #withLone(text: string, edits: readonly TextEdit[]): TextEdit[] {
    let reached = 0;
    return sortEdits(edits).map(({ range: { start, end }, newText }) => {
      let from = start;
      while (from > reached && this.#lone.has(from - 1)) from--;
      reached = end;
      return { range: { start: from, end }, newText: text.slice(from, start) + newText };
    });
  }
}
