import { Pieces } from '../layers/pieces.ts';

/** Writes JSON beside the text it is read from, and keeps which stands for which. */
export class Emitter {
  readonly pieces: Pieces;
  /** Offset behind the last stretch that was read. */
  reached: number;
  readonly #text: string;
  readonly #parts: string[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.pieces = new Pieces(start);
    this.reached = start;
  }

  get length(): number {
    return this.pieces.length;
  }

  /** Takes a stretch over as it stands. */
  copy(start: number, end: number): void {
    this.pieces.copy(start, end);
    this.#parts.push(this.#text.slice(start, end));
    this.reached = end;
  }

  /** Writes `json` for a stretch that is only written as a whole. */
  put(start: number, end: number, json: string): void {
    if (this.#text.slice(start, end) === json) this.copy(start, end);
    else {
      this.pieces.unit(start, end, json.length);
      this.#parts.push(json);
      this.reached = end;
    }
  }

  json(): string {
    return this.#parts.join('');
  }
}
