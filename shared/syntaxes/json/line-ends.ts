/**
 * Finds the next line end again and again at next to no cost: it remembers the stretch last seen to hold
 * none, so that a text of one long line is not searched to its end for every string in it.
 */
export class LineEnds {
  readonly #text: string;
  readonly #lf: Stretch | undefined;
  readonly #cr: Stretch | undefined;

  /** Only line ends in `text` from `start` to `end` count. */
  constructor(text: string, start: number, end: number) {
    this.#text = text;
    const slice = text.slice(start, end);
    this.#lf = slice.includes('\n') ? { char: '\n', from: 0, to: -1 } : undefined;
    this.#cr = slice.includes('\r') ? { char: '\r', from: 0, to: -1 } : undefined;
  }

  /** Offset of the first line end at `at` or later; infinite where there is none. */
  next(at: number): number {
    return Math.min(this.#find(this.#lf, at), this.#find(this.#cr, at));
  }

  #find(stretch: Stretch | undefined, at: number): number {
    if (stretch === undefined) return Number.POSITIVE_INFINITY;
    if (at > stretch.to || at < stretch.from) {
      if (at < stretch.from) {
        const nearer = this.#text.slice(at, stretch.from).indexOf(stretch.char);
        if (nearer >= 0) stretch.to = at + nearer;
      } else {
        const found = this.#text.indexOf(stretch.char, at);
        stretch.to = found < 0 ? Number.POSITIVE_INFINITY : found;
      }
      stretch.from = at;
    }
    return stretch.to;
  }
}

/** No `char` stands from `from` up to `to`, where one does. */
interface Stretch {
  readonly char: string;
  from: number;
  to: number;
}
