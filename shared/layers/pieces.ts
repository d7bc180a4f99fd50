import type { TextEdit, TextRange } from '../api.ts';
import { sortEdits } from '../text/edits.ts';
import { IntList } from '../text/int-list.ts';
import { lastStart } from '../text/last-start.ts';
import type { Encoded } from './layer.ts';

/** How a layer writes text into the text around it. */
export interface Writing {
  /** What `text` becomes where it is put in at an inner offset; nothing where it cannot be said there. */
  write(text: string, at: number): string | undefined;
  /** Sentence for people where `write` cannot. */
  readonly refusal: string;
  /** Whether text that takes nothing's place stands in front of what follows, and not behind what is before it. */
  readonly inFront?: boolean;
  /** Whether what lies between two pieces goes with them, such as the quotes of strings that are joined. */
  readonly gapsGo?: boolean;
}

/**
 * Which outer stretch each inner stretch was read from. A piece is copied as it is, or a unit: an escape whose inner
 * and outer lengths differ and that is only ever written as a whole. What lies between two pieces outside, a prefix
 * or a colour, belongs to no piece and is never touched.
 */
export class Pieces {
  readonly #inner = new IntList();
  readonly #outer = new IntList();
  readonly #outerEnd = new IntList();
  readonly #origin: number;
  #length = 0;

  /** `origin` is the outer offset an inner text without any character stands at. */
  constructor(origin: number) {
    this.#origin = origin;
  }

  /** Length of the inner text so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a stretch that reads as it stands. */
  copy(start: number, end: number): void {
    if (start === end) return;
    const last = this.#inner.length - 1;
    if (last >= 0 && this.#outerEnd.at(last) === start && this.#isCopy(last)) {
      this.#outerEnd.set(last, end);
      this.#length += end - start;
    } else this.unit(start, end, end - start);
  }

  /** Adds an escape that reads as `length` characters; none for what stands for nothing. */
  unit(start: number, end: number, length: number): void {
    if (length === 0) return;
    this.#inner.push(this.#length);
    this.#outer.push(start);
    this.#outerEnd.push(end);
    this.#length += length;
  }

  /** Where a stretch stands outside; an empty one stands behind what is before it. */
  outward({ start, end }: TextRange): TextRange {
    if (start < end) return { start: this.#startOf(start), end: this.#endOf(end) };
    const at = start === 0 ? this.#startOf(0) : this.#endOf(start);
    return { start: at, end: at };
  }

  /** The outer edits for edits of the inner text `text`. */
  encode(text: string, edits: readonly TextEdit[], { write, refusal, inFront, gapsGo }: Writing): Encoded {
    const outer: TextEdit[] = [];
    for (const edit of this.#wholeUnits(text, sortEdits(edits))) {
      const { start, end } = edit.range;
      const newText = edit.newText === '' ? '' : write(edit.newText, start);
      if (newText === undefined) return { refused: refusal };
      const stretches = this.#stretches(start, end, gapsGo === true);
      const at = inFront === true ? this.#startOf(start) : this.outward({ start, end: start }).start;
      const first = stretches[0] ?? { start: at, end: at };
      outer.push({ range: first, newText });
      for (const range of stretches.slice(1)) outer.push({ range, newText: '' });
    }
    return { edits: outer };
  }

  /** Edits that begin or end inside a unit take in the rest of it; those that meet there become one. */
  #wholeUnits(text: string, edits: readonly TextEdit[]): TextEdit[] {
    const whole: { start: number; end: number; newText: string }[] = [];
    for (const { range, newText } of edits) {
      const start = this.#floor(range.start);
      const end = this.#ceiling(range.end);
      const last = whole[whole.length - 1];
      if (last !== undefined && last.end > start) {
        last.newText = last.newText.slice(0, last.newText.length - (last.end - range.start)) + newText;
        last.newText += text.slice(range.end, end);
        last.end = Math.max(last.end, end);
      } else {
        const put = text.slice(start, range.start) + newText + text.slice(range.end, end);
        whole.push({ start, end, newText: put });
      }
    }
    return whole.map(({ start, end, newText }) => ({ range: { start, end }, newText }));
  }

  #floor(offset: number): number {
    const index = this.#indexOf(offset);
    if (index < 0 || this.#isCopy(index)) return offset;
    return offset < this.#innerEnd(index) ? this.#inner.at(index) : offset;
  }

  #ceiling(offset: number): number {
    const index = this.#indexOf(offset);
    if (index < 0 || this.#isCopy(index) || offset === this.#inner.at(index)) return offset;
    return Math.max(offset, this.#innerEnd(index));
  }

  /** The outer stretches an inner one was read from; those that touch are one, or all where gaps go too. */
  #stretches(start: number, end: number, gapsGo: boolean): TextRange[] {
    const stretches: { start: number; end: number }[] = [];
    if (start === end) return stretches;
    if (gapsGo) return [this.outward({ start, end })];
    for (let index = this.#indexOf(start); index < this.#inner.length; index++) {
      const from = Math.max(start, this.#inner.at(index));
      const to = Math.min(end, this.#innerEnd(index));
      if (from >= to) break;
      const range = { start: this.#startOf(from), end: this.#endOf(to) };
      const last = stretches[stretches.length - 1];
      if (last?.end === range.start) last.end = range.end;
      else stretches.push(range);
    }
    return stretches;
  }

  #startOf(offset: number): number {
    const index = this.#indexOf(offset);
    if (index < 0) return this.#origin;
    const within = offset - this.#inner.at(index);
    if (offset >= this.#innerEnd(index)) return this.#outerEnd.at(index);
    return this.#outer.at(index) + (this.#isCopy(index) ? within : 0);
  }

  #endOf(offset: number): number {
    const index = this.#indexOf(offset - 1);
    if (index < 0) return this.#origin;
    return this.#isCopy(index)
      ? this.#outer.at(index) + offset - this.#inner.at(index)
      : this.#outerEnd.at(index);
  }

  /** The piece that holds the inner character at `offset`, the last one behind the end; -1 where there is none. */
  #indexOf(offset: number): number {
    return lastStart(this.#inner.length, (index) => this.#inner.at(index), offset);
  }

  #innerEnd(index: number): number {
    return index + 1 < this.#inner.length ? this.#inner.at(index + 1) : this.#length;
  }

  #isCopy(index: number): boolean {
    return this.#innerEnd(index) - this.#inner.at(index) === this.#outerEnd.at(index) - this.#outer.at(index);
  }
}
