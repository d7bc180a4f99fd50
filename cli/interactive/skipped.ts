import type { TextEdit, TextProblem } from '@chatmend/engine';

/** Problems a person left alone, found again by rule and place while the text around them changes. */
export class Skipped {
  #places: { readonly rule: string; readonly start: number }[] = [];

  /** Leaves `problem` alone from now on. */
  add({ rule, range }: TextProblem): void {
    this.#places.push({ rule, start: range.start });
  }

  /** Whether `problem` was left alone. */
  has({ rule, range }: TextProblem): boolean {
    return this.#places.some((place) => place.rule === rule && place.start === range.start);
  }

  /** Follows the places through edits of the text; a place inside an edit is gone. */
  follow(edits: readonly TextEdit[]): void {
    this.#places = this.#places.flatMap(({ rule, start }) => {
      if (edits.some(({ range }) => range.start < start && start < range.end)) return [];
      const before = edits.filter(({ range }) => range.end <= start);
      const growth = before.reduce((sum, { range, newText }) => {
        return sum + newText.length - (range.end - range.start);
      }, 0);
      return [{ rule, start: start + growth }];
    });
  }
}
