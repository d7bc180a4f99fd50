/** A growing list of integers that costs four bytes each, however many there are. */
export class IntList {
  #items = new Int32Array(12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The integer at `index`, which must be in the list. */
  at(index: number): number {
    return this.#items[index] as number;
  }

  set(index: number, item: number): void {
    this.#items[index] = item;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const grown = new Int32Array(this.#length * 4);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.#length++] = item;
  }

  /** All of them, by size. */
  sorted(): Int32Array {
    return this.#items.slice(0, this.#length).sort();
  }

  pop(): number {
    return this.#items[--this.#length] as number;
  }
}
