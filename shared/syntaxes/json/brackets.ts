import { Char } from './chars.ts';

/** The containers that are open, with the innermost of each kind at hand however deep they nest. */
export class BracketStack {
  /** For each open container the level of the next one outwards of the same kind, -1 for none. */
  readonly #outwards: number[] = [];
  readonly #around: number;
  #brace = -1;
  #bracket = -1;

  /** `around` is the kind of the container around all of them, 0 for none. */
  constructor(around: number) {
    this.#around = around;
  }

  get size(): number {
    return this.#outwards.length;
  }

  /** Whether the innermost container is an object that is an element of an array. */
  get topIsElementObject(): boolean {
    const top = this.#outwards.length - 1;
    return top === this.#brace && (top > 0 ? top - 1 === this.#bracket : this.#around === Char.bracket);
  }

  /** Kind of the container around the one at `level`, which is the innermost of its kind. */
  parentOf(level: number): number {
    if (level === 0) return this.#around;
    const isBrace = level === this.#brace;
    const sameKind = this.#outwards[level] === level - 1;
    return isBrace === sameKind ? Char.brace : Char.bracket;
  }

  /** Level of the innermost container of this kind; -1 where none is open. */
  levelOf(kind: number): number {
    return kind === Char.brace ? this.#brace : this.#bracket;
  }

  push(kind: number): void {
    const level = this.#outwards.length;
    if (kind === Char.brace) {
      this.#outwards.push(this.#brace);
      this.#brace = level;
    } else {
      this.#outwards.push(this.#bracket);
      this.#bracket = level;
    }
  }

  pop(): void {
    const isBrace = this.#brace === this.#outwards.length - 1;
    const outwards = this.#outwards.pop() ?? -1;
    if (isBrace) this.#brace = outwards;
    else this.#bracket = outwards;
  }

  /** Takes away the container at `level` and all inside it. */
  popTo(level: number): void {
    while (this.#outwards.length > level) this.pop();
  }
}
