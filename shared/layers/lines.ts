import type { TextEdit, TextRange } from '../api.ts';
import { sortEdits } from '../text/edits.ts';
import type { Encoded, Inner } from './layer.ts';
import { Pieces, type Writing } from './pieces.ts';

/** A line of the outer text: where its prefix begins, where what it says begins, and where it ends, line end included. */
export interface PrefixedLine {
  /** 1-based. */
  readonly number: number;
  readonly prefix: number;
  readonly start: number;
  readonly end: number;
}

const AS_IT_IS: Writing = { write: (text) => text, refusal: '', inFront: true };

/** What lines say without their prefixes. Other lines may stand between them: those of a second container. */
export class Lines implements Inner {
  readonly layer = 'line-prefix';
  readonly text: string;
  readonly #outer: string;
  readonly #lines: readonly PrefixedLine[];
  /** Inner offset of each line. */
  readonly #starts: number[] = [];
  readonly #pieces: Pieces;

  constructor(outer: string, lines: readonly PrefixedLine[]) {
    this.#outer = outer;
    this.#lines = lines;
    this.#pieces = new Pieces(lines[0]?.start ?? 0);
    const parts: string[] = [];
    for (const { start, end } of lines) {
      this.#starts.push(this.#pieces.length);
      this.#pieces.copy(start, end);
      parts.push(outer.slice(start, end));
    }
    this.text = parts.join('');
  }

  outward(range: TextRange): TextRange {
    return this.#pieces.outward(range);
  }

  /** Numbers in the outer text of the lines a stretch stands on. */
  numbersOf({ start, end }: TextRange): number[] {
    const first = this.#lineOf(start);
    return this.#lines.slice(first, this.#lineOf(Math.max(start, end - 1)) + 1).map(({ number }) => number);
  }

  /** A line that is put in gets the prefix of the line it is put into; one that goes takes its own along. */
  encode(edits: readonly TextEdit[]): Encoded {
    const rest = sortEdits(edits.map((edit) => smallest(this.text, edit)));
    const outer: TextEdit[] = [];
    for (let index = 0; index < rest.length; index++) {
      const edit = rest[index] as TextEdit;
      const next = rest[index + 1];
      const parts = this.#aroundOthers(edit, next);
      // What is left of a line moves up, and the next edit changes that: they are one.
      if (parts === undefined) rest[index + 1] = this.#joined(edit, next as TextEdit);
      else for (const part of parts) outer.push(...this.#written(part));
    }
    return { edits: sortEdits(outer) };
  }

  #joined({ range, newText }: TextEdit, next: TextEdit): TextEdit {
    const between = this.text.slice(range.end, next.range.start);
    return {
      range: { start: range.start, end: next.range.end },
      newText: newText + between + next.newText,
    };
  }

  #written({ range, newText }: TextEdit): TextEdit[] {
    const first = this.#lineOf(range.start);
    const written = newText.replaceAll('\n', () => `\n${this.#prefix(first)}`);
    const own = this.#pieces.encode(this.text, [{ range, newText: written }], AS_IT_IS);
    const prefixes = this.#gone(range, first, newText === '').map((line) => {
      const { prefix, start } = this.#lines[line] as PrefixedLine;
      return { range: { start: prefix, end: start }, newText: '' };
    });
    return [...('edits' in own ? own.edits : []), ...prefixes];
  }

  /**
   * An edit that joins two lines others stand between: what is left of the last goes up to the first. Nothing where the
   * edit behind it changes that too.
   */
  #aroundOthers(edit: TextEdit, next: TextEdit | undefined): TextEdit[] | undefined {
    const { start, end } = edit.range;
    const first = this.#lineOf(start);
    const last = start === end ? first : this.#lineOf(end);
    const takesLines = edit.newText === '' && start === this.#starts[first] && end === this.#starts[last];
    if (takesLines || !this.#isTorn(first, last)) return [edit];
    const stop = this.#endOf(last);
    if (next !== undefined && next.range.start <= stop) return undefined;
    const rest = this.text.slice(end, stop).replace(/\r?\n$/, '');
    const head = this.#endOf(first);
    const content = head - (/\r?\n$/.exec(this.text.slice(start, head))?.[0].length ?? 0);
    return [
      { range: { start, end: content }, newText: edit.newText + rest },
      { range: { start: head, end: stop }, newText: '' },
    ];
  }

  #isTorn(first: number, last: number): boolean {
    for (let line = first; line < last; line++)
      if (this.#lines[line]?.end !== this.#lines[line + 1]?.prefix) return true;
    return false;
  }

  /** Inner offset behind a line. */
  #endOf(line: number): number {
    return this.#starts[line + 1] ?? this.text.length;
  }

  /** Lines whose prefix goes: as many as line ends go, and rather those of which nothing stays. */
  #gone({ start, end }: TextRange, first: number, nothingPut: boolean): number[] {
    const behindAll = end === this.text.length && this.text.endsWith('\n');
    const last = end === start ? first : behindAll ? this.#lines.length : this.#lineOf(end);
    const shift = nothingPut && start === this.#starts[first] ? 0 : 1;
    return Array.from({ length: last - first }, (_, index) => first + index + shift).filter(
      (line) => line < this.#lines.length,
    );
  }

  #prefix(line: number): string {
    const { prefix, start } = this.#lines[line] ?? { prefix: 0, start: 0 };
    return this.#outer.slice(prefix, start);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The same edit without what it takes out and puts in again at its ends. */
function smallest(text: string, { range, newText }: TextEdit): TextEdit {
  let { start, end } = range;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && text[start] === newText[from]) {
    start++;
    from++;
  }
  while (start < end && from < to && text[end - 1] === newText[to - 1]) {
    end--;
    to--;
  }
  return { range: { start, end }, newText: newText.slice(from, to) };
}
