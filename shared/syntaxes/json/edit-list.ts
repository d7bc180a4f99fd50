import type { TextEdit, TextRange } from '../../api.ts';
import { joinedRanges } from '../../text/ranges.ts';

/** Collects what is taken out and put in, in any order, and makes edits of it that never overlap. */
export class EditList {
  readonly #removed: TextRange[] = [];
  readonly #inserted: { readonly at: number; readonly text: string }[] = [];

  remove(start: number, end: number): void {
    if (start < end) this.#removed.push({ start, end });
  }

  /** Puts `text` in at `at`, after what was put in there before. */
  insert(at: number, text: string): void {
    this.#inserted.push({ at, text });
  }

  /** Whether nothing but whitespace is left of the stretch. */
  leavesBlank(text: string, stretch: TextRange): boolean {
    let from = stretch.start;
    for (const { start, end } of this.#merged()) {
      if (start > from && text.slice(from, start).trim() !== '') return false;
      from = Math.max(from, end);
    }
    return text.slice(from, Math.max(from, stretch.end)).trim() === '';
  }

  edits(): TextEdit[] {
    const places = [...this.#merged(), ...this.#inserted.map(({ at }) => ({ start: at, end: at }))];
    const inserted = [...this.#inserted].sort((a, b) => a.at - b.at);
    let next = 0;
    return joinedRanges(places).map((range) => {
      let newText = '';
      for (let put = inserted[next]; put !== undefined && put.at <= range.end; put = inserted[++next]) {
        newText += put.text;
      }
      return { range, newText };
    });
  }

  #merged(): TextRange[] {
    return joinedRanges(this.#removed);
  }
}
