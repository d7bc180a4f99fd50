import { lastStart } from './last-start.ts';

/** A zero-based line and UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts offsets of one text to positions and back. Lines end at `\n`, `\r\n` or `\r`, as in LSP. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    const eol = /\r\n|\n|\r/g;
    while (eol.exec(text) !== null) this.#starts.push(eol.lastIndex);
  }

  /** How many lines there are; at least 1. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Position of `offset`, which is clamped to the text. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastStart(this.#starts.length, (index) => this.#starts[index] as number, at);
    return { line, character: at - (this.#starts[line] as number) };
  }

  /** Offset of `position`, clamped to its line. */
  offsetAt(position: Position): number {
    const line = Math.max(0, Math.min(position.line, this.#starts.length - 1));
    const start = this.#starts[line] as number;
    const next = this.#starts[line + 1] ?? this.#text.length;
    return Math.min(start + Math.max(0, position.character), next);
  }

  /** Text of a line without its line end. */
  lineText(line: number): string {
    const start = this.#starts[line];
    if (start === undefined) return '';
    return this.#text
      .slice(start, this.#starts[line + 1] ?? this.#text.length)
      .replace(/(?<![\r\n])[\r\n]+$/, '');
  }
}
