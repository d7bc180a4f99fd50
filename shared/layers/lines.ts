import type { TextEdit, TextRange } from '../api.ts';
import { append } from '../text/append.ts';
import { sortEdits } from '../text/edits.ts';
import { isEscaped } from '../text/escaped.ts';
import { lastStart } from '../text/last-start.ts';
import type { Encoded, Inner } from './layer.ts';
import { type Feed, LINE_FEED } from './line-feed.ts';
import { Pieces, type Writing } from './pieces.ts';

/** A line of the outer text, or a row that holds one. */
export interface PrefixedLine {
  /** 1-based. */
  readonly number: number;
  /** Where its prefix begins. */
  readonly prefix: number;
  /** Where what it says begins and ends; a line end it says is part of it, and one that says none is continued. */
  readonly start: number;
  readonly end: number;
  /** Behind what stands to the right of what it says, with what ends the row; `end` where nothing does. */
  readonly after?: number;
  /** What would end the row if another stood behind it, where that is missing: a line end, the comma of a list. */
  readonly missing?: string;
  /** Where what parts it from the entry before begins, in a list: it goes where the last entry does. */
  readonly parted?: number;
}

const AS_IT_IS: Writing = { write: (text) => text, refusal: '', inFront: true };

const IN_PARTS = 'Lines that were logged in parts are neither broken nor joined.';

/**
 * What lines say without their prefixes, and without what stands behind it in rows. Other lines may stand between them:
 * those of a second container.
 */
export class Lines implements Inner {
  readonly layer = 'line-prefix';
  readonly text: string;
  readonly #outer: string;
  readonly #lines: readonly PrefixedLine[];
  readonly #feed: Feed;
  /** Inner offset of each line. */
  readonly #starts: number[] = [];
  readonly #pieces: Pieces;

  constructor(outer: string, lines: readonly PrefixedLine[], feed: Feed = LINE_FEED) {
    this.#outer = outer;
    this.#lines = lines;
    this.#feed = feed;
    this.#pieces = new Pieces(lines[0]?.start ?? 0);
    const parts: string[] = [];
    for (const { start, end } of lines) {
      this.#starts.push(this.#pieces.length);
      this.#pieces.copy(start, end);
      parts.push(outer.slice(start, end));
      if (!feed.implied) continue;
      this.#pieces.unit(end, end, feed.text.length);
      parts.push(feed.text);
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

  /** A line that is put in gets what stands around the one it is put into; one that goes takes its own along. */
  encode(edits: readonly TextEdit[]): Encoded {
    const rest = sortEdits(edits.map((edit) => smallest(this.text, edit, this.#feed.escaped)));
    const outer: TextEdit[] = [];
    for (let index = 0; index < rest.length; index++) {
      const edit = rest[index] as TextEdit;
      const next = rest[index + 1];
      if (this.#isInParts(edit)) return { refused: IN_PARTS };
      const parts = this.#aroundOthers(edit, next);
      // What is left of a line moves up, and the next edit changes that: they are one.
      if (parts === undefined) rest[index + 1] = this.#joined(edit, next as TextEdit);
      else for (const part of parts) append(outer, this.#written(part));
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
    const written = newText === '' ? '' : this.#broken(newText, first);
    const own = this.#pieces.encode(this.text, [{ range, newText: written }], AS_IT_IS);
    return [...('edits' in own ? own.edits : []), ...this.#gone(range, first, newText === '')];
  }

  /** A text that is put into a line, as lines: the parts that end are no parts any more. */
  #broken(newText: string, first: number): string {
    const own = this.#prefix(first);
    const closed = this.#feed.escaped || !this.#isContinued(first) ? undefined : this.#prefixOfClosed(first);
    if (closed === undefined || !newText.includes('\n'))
      return this.#feed.broken(newText, () => this.#suffix(first) + own);
    const lines = newText.split('\n');
    const rest = lines.pop() as string;
    return `\n${lines.map((line) => `${closed}${line}\n`).join('')}${own}${rest}`;
  }

  /** The prefix of the next line that is not continued. */
  #prefixOfClosed(line: number): string | undefined {
    for (let next = line; next < this.#lines.length; next++)
      if (this.#endsIn(next)) return this.#prefix(next);
    return undefined;
  }

  #isContinued(line: number): boolean {
    return line + 1 < this.#lines.length && !this.#endsIn(line);
  }

  /**
   * Whether an edit breaks or joins lines some of which are continued on the next row, where that does not go: what
   * stands in front of a row tells whether it is continued, or others stand between.
   */
  #isInParts(edit: TextEdit): boolean {
    const first = this.#lineOf(edit.range.start);
    const last = edit.range.start === edit.range.end ? first : this.#lineOf(edit.range.end);
    if (this.#feed.escaped)
      return this.#isTorn(first, last) && (this.#isContinued(first) || this.#isContinued(last));
    const breaks = this.#isContinued(first) && edit.newText.includes('\n');
    if (breaks && this.#prefixOfClosed(first) === undefined) return true;
    if (first === last || this.#takesLines(edit, first, last)) return false;
    const continued = Array.from({ length: last - first }, (_, index) => this.#isContinued(first + index));
    return continued.includes(true) ? continued.includes(false) : this.#isContinued(last);
  }

  #takesLines({ range, newText }: TextEdit, first: number, last: number): boolean {
    return newText === '' && range.start === this.#starts[first] && range.end === this.#starts[last];
  }

  /**
   * An edit that joins two lines others stand between: what is left of the last goes up to the first. Nothing where the
   * edit behind it changes that too.
   */
  #aroundOthers(edit: TextEdit, next: TextEdit | undefined): TextEdit[] | undefined {
    const { start, end } = edit.range;
    const first = this.#lineOf(start);
    const last = start === end ? first : this.#lineOf(end);
    if (this.#takesLines(edit, first, last) || !this.#isTorn(first, last)) return [edit];
    const stop = this.#endOf(last);
    if (next !== undefined && next.range.start <= stop) return undefined;
    const rest = this.#feed.without(this.text.slice(end, stop));
    const head = this.#endOf(first);
    const content = start + this.#feed.without(this.text.slice(start, head)).length;
    return [
      { range: { start, end: content }, newText: edit.newText + rest },
      { range: { start: head, end: stop }, newText: '' },
    ];
  }

  /** Whether others stand between lines that end. */
  #isTorn(first: number, last: number): boolean {
    for (let line = first; line < last; line++)
      if (this.#behind(line) !== this.#lines[line + 1]?.prefix && this.#endsIn(line)) return true;
    return false;
  }

  /** Inner offset behind a line. */
  #endOf(line: number): number {
    return this.#starts[line + 1] ?? this.text.length;
  }

  /**
   * What stands around the lines that go: as many as line ends go, and rather those of which nothing stays. A line that
   * is joined to the one before leaves what stands behind it.
   */
  #gone({ start, end }: TextRange, first: number, nothingPut: boolean): TextEdit[] {
    const behindAll = end === this.text.length && this.#endsIn(this.#lines.length - 1);
    const last = end === start ? first : behindAll ? this.#lines.length : this.#lineOf(end);
    const shift = nothingPut && start === this.#starts[first] ? 0 : 1;
    const gone: TextRange[] = [];
    for (let line = first + shift; line < last + shift && line < this.#lines.length; line++) {
      const suffixOf = line - shift;
      if (shift === 1 && !this.#endsIn(suffixOf)) continue;
      const { prefix, start: from } = this.#lines[line] as PrefixedLine;
      gone.push({ start: prefix, end: from });
      const to = (this.#lines[suffixOf] as PrefixedLine).end;
      if (this.#behind(suffixOf) > to) gone.push({ start: to, end: this.#behind(suffixOf) });
    }
    if (shift === 0 && last === this.#lines.length) gone.push(...this.#partedFromLast(first));
    return gone.map((range) => ({ range, newText: '' }));
  }

  /** What parts the entries of a list that go at its end, from `first` on, from the one that stays. */
  #partedFromLast(first: number): TextRange[] {
    let line = this.#lines.length - 1;
    if (this.#lines[line]?.missing === undefined) return [];
    while (line > first && this.#behind(line - 1) === this.#lines[line]?.prefix) line--;
    const { parted, prefix } = this.#lines[line] as PrefixedLine;
    return parted === undefined ? [] : [{ start: parted, end: prefix }];
  }

  /** Whether a line says its end, and is not continued on the next row. */
  #endsIn(line: number): boolean {
    return this.#feed.endsIn(this.text.slice(this.#starts[line], this.#endOf(line)));
  }

  #behind(line: number): number {
    const { end, after = end } = this.#lines[line] as PrefixedLine;
    return after;
  }

  #prefix(line: number): string {
    const { prefix, start } = this.#lines[line] ?? { prefix: 0, start: 0 };
    return this.#outer.slice(prefix, start);
  }

  /** What stands behind what a line says, with what ends its row. */
  #suffix(line: number): string {
    const { end, after = end, missing = '' } = this.#lines[line] ?? { end: 0 };
    return this.#outer.slice(end, after) + missing;
  }

  #lineOf(offset: number): number {
    return lastStart(this.#starts.length, (line) => this.#starts[line] as number, offset);
  }
}

/** The same edit without what it takes out and puts in again at its ends; escapes stay whole. */
function smallest(text: string, { range, newText }: TextEdit, escaped: boolean): TextEdit {
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
  if (escaped) {
    if (isEscaped(newText, from)) {
      start--;
      from--;
    }
    while (to < newText.length && (isEscaped(newText, to) || isEscaped(text, end, range.start))) {
      end++;
      to++;
    }
  }
  return { range: { start, end }, newText: newText.slice(from, to) };
}
