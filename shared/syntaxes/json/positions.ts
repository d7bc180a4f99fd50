import type { AnchorPart, Pointer, TextRange } from '../../api.ts';
import { parsePointer } from '../../text/pointer.ts';
import { Char } from './chars.ts';
import { type JsonChild, JsonContainer } from './container.ts';
import { rootOf } from './root.ts';
import { Scanner, type Skipped } from './scanner.ts';

/** A container with the containers inside it that were asked for so far. */
interface Place {
  readonly container: JsonContainer;
  readonly inner: Map<number, Place | undefined>;
}

/** Where things stand in JSON text. Every container is read once, when something in it is asked for. */
export class JsonPositions {
  readonly #scanner: Scanner;
  readonly #rootRange: TextRange;
  readonly #root: Place | undefined;

  constructor(text: string, range: TextRange) {
    this.#scanner = new Scanner(text, range);
    const root = rootOf(this.#scanner);
    this.#rootRange = { start: root.start, end: root.end };
    this.#root = this.#placeAt(root.start, root);
  }

  /** The range of a key, a value, or both; for an element always the value. Undefined where nothing is. */
  locate(pointer: Pointer, part: AnchorPart): TextRange | undefined {
    if (pointer === '') return this.#rootRange;
    const keys = parsePointer(pointer);
    const key = keys.pop() as string;
    const container = this.#find(keys)?.container;
    const index = container?.indexOf(key);
    if (container === undefined || index === undefined) return undefined;
    const { keyRange, value } = container.child(index);
    if (keyRange === undefined) return value;
    if (part === 'key') return keyRange;
    return part === 'pair' || value.start === value.end ? { start: keyRange.start, end: value.end } : value;
  }

  /** The children table of the array or object at `pointer`. */
  container(pointer: Pointer): JsonContainer | undefined {
    return this.#find(parsePointer(pointer))?.container;
  }

  /** The children of the array or object at `pointer` in the order of the text, duplicates included. */
  children(pointer: Pointer): readonly JsonChild[] | undefined {
    return this.container(pointer)?.children();
  }

  #find(keys: readonly string[]): Place | undefined {
    let place = this.#root;
    for (const key of keys) {
      const index = place?.container.indexOf(key);
      if (place === undefined || index === undefined) return undefined;
      if (!place.inner.has(index)) {
        const { value, closed } = place.container.child(index);
        place.inner.set(index, this.#placeAt(value.start, { end: value.end, closed }));
      }
      place = place.inner.get(index);
    }
    return place;
  }

  #placeAt(start: number, { end, closed }: Skipped): Place | undefined {
    const c = this.#scanner.text.charCodeAt(start);
    if (start >= end || (c !== Char.brace && c !== Char.bracket)) return undefined;
    return { container: new JsonContainer(this.#scanner, { start, end }, closed), inner: new Map() };
  }
}
