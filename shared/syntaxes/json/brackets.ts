import { Char } from './chars.ts';

/** The containers that are open, with the innermost of each kind at hand however deep they nest. */
export class BracketStack {
  readonly #kinds: number[] = [];
  readonly #braces: number[] = [];
  readonly #brackets: number[] = [];
  readonly #around: number;

  /** `around` is the kind of the container around all of them, 0 for none. */
  constructor(around: number) {
    this.#around = around;
  }

  get size(): number {
    return this.#kinds.length;
  }

  /** Kind of the innermost container. */
  get top(): number {
    return this.#kinds[this.#kinds.length - 1] ?? this.#around;
  }

  /** Whether the innermost container is an object that is an element of an array. */
  get topIsElementObject(): boolean {
    return this.top === Char.brace && this.parentOf(this.size - 1) === Char.bracket;
  }

  /** Kind of the container around the one at `level`. */
  parentOf(level: number): number {
    return level > 0 ? (this.#kinds[level - 1] as number) : this.#around;
  }

  /** Level of the innermost container of this kind; -1 where none is open. */
  levelOf(kind: number): number {
    const levels = kind === Char.brace ? this.#braces : this.#brackets;
    return levels[levels.length - 1] ?? -1;
  }

  push(kind: number): void {
    (kind === Char.brace ? this.#braces : this.#brackets).push(this.#kinds.length);
    this.#kinds.push(kind);
  }

  pop(): void {
    (this.#kinds.pop() === Char.brace ? this.#braces : this.#brackets).pop();
  }

  /** Takes away the container at `level` and all inside it. */
  popTo(level: number): void {
    while (this.#kinds.length > level) this.pop();
  }
}
