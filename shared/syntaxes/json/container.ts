import type { TextRange } from '../../api.ts';
import { IntList } from '../../text/int-list.ts';
import { jsonOrNothing } from '../../text/json.ts';
import { Char } from './chars.ts';
import type { Scanner } from './scanner.ts';

/** A member or element as it stands in the text. */
export interface JsonChild {
  /** The decoded key; absent for an element. */
  readonly key?: string;
  /** The key with its quotes; absent for an element. */
  readonly keyRange?: TextRange;
  /** Empty, after the colon, where a value is missing. */
  readonly value: TextRange;
  /** Whether the value ends as it should, a container with its own bracket. */
  readonly closed: boolean;
  /** Offset of the comma after it; undefined where there is none. */
  readonly comma: number | undefined;
}

/** Numbers kept per child, one after the other: millions of children must not mean millions of objects. */
const WIDTH = 6;

/** Which children have a key: the last one, and those before it. */
interface Keys {
  readonly last: ReadonlyMap<string, number>;
  readonly earlier: ReadonlyMap<string, readonly number[]>;
}

/** The children table of one array or object, read off its text once. */
export class JsonContainer {
  readonly kind: 'array' | 'object';
  readonly range: TextRange;
  readonly closed: boolean;
  /** Where the closing bracket stands, or where it would. */
  readonly close: number;
  /** Every comma, colon, key and bracket is where it belongs: the member list is surely whole. */
  readonly sound: boolean;
  readonly #scanner: Scanner;
  /** keyStart, keyEnd (-1 for an element), valueStart, valueEnd, closed, comma (-1 for none). */
  readonly #marks = new IntList();
  #known: Keys | undefined;

  /** `range` starts with `{` or `[`. */
  constructor(scanner: Scanner, range: TextRange, closed: boolean) {
    this.#scanner = scanner;
    this.range = range;
    this.closed = closed;
    this.close = closed ? range.end - 1 : range.end;
    this.kind = scanner.text.charCodeAt(range.start) === Char.brace ? 'object' : 'array';
    this.sound = this.#scan() && closed;
  }

  get length(): number {
    return this.#marks.length / WIDTH;
  }

  /** The child at `index`, duplicates of a key counted each. */
  child(index: number): JsonChild {
    const at = index * WIDTH;
    const mark = (i: number) => this.#marks.at(at + i);
    const rest = {
      value: { start: mark(2), end: mark(3) },
      closed: mark(4) === 1,
      comma: mark(5) < 0 ? undefined : mark(5),
    };
    if (mark(0) < 0) return rest;
    const keyRange = { start: mark(0), end: mark(1) };
    return { key: this.#key(index), keyRange, ...rest };
  }

  /** Where the child at `index` starts: at its key, if it has one. */
  startOf(index: number): number {
    const keyStart = this.#marks.at(index * WIDTH);
    return keyStart < 0 ? this.#marks.at(index * WIDTH + 2) : keyStart;
  }

  /** All children, in the order of the text. */
  children(): JsonChild[] {
    return Array.from({ length: this.length }, (_, index) => this.child(index));
  }

  /** Index of the child that counts for `key`: the last one, as in `JSON.parse`. */
  indexOf(key: string): number | undefined {
    if (this.kind === 'array') {
      const index = /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : -1;
      return index >= 0 && index < this.length ? index : undefined;
    }
    return this.#keys().last.get(key);
  }

  /** Indices of the children before that one with the same key. */
  earlierOf(key: string): readonly number[] {
    return this.#keys().earlier.get(key) ?? [];
  }

  #keys(): Keys {
    if (this.#known === undefined) {
      const last = new Map<string, number>();
      const earlier = new Map<string, number[]>();
      for (let i = 0; i < this.length; i++) {
        const key = this.#key(i);
        const before = last.get(key);
        if (before !== undefined) {
          const list = earlier.get(key);
          if (list === undefined) earlier.set(key, [before]);
          else list.push(before);
        }
        last.set(key, i);
      }
      this.#known = { last, earlier };
    }
    return this.#known;
  }

  #key(index: number): string {
    const at = index * WIDTH;
    return decodeKey(this.#scanner.text.slice(this.#marks.at(at), this.#marks.at(at + 1))) ?? '';
  }

  #scan(): boolean {
    const { text } = this.#scanner;
    let sound = true;
    /** A child stands there and its comma has not come yet. */
    let pending = false;
    let i = this.#skipTrivia(this.range.start + 1);
    while (i < this.close) {
      const c = text.charCodeAt(i);
      if (c === Char.comma) {
        if (pending) this.#marks.set(this.#marks.length - 1, i);
        else sound = false;
        pending = false;
        i++;
      } else if (c === Char.colon || c === Char.braceEnd || c === Char.bracketEnd) {
        sound = false;
        i++;
      } else {
        if (pending) sound = false;
        const before = this.#marks.length;
        if (this.kind === 'array') i = this.#element(i);
        else {
          const member = this.#member(i, pending);
          i = member.end;
          if (!member.sound) sound = false;
        }
        pending ||= this.#marks.length > before;
      }
      i = this.#skipTrivia(i);
    }
    return sound;
  }

  #element(at: number): number {
    const { end, closed } = this.#scanner.skipValue(at, this.close, Char.bracket);
    this.#add(-1, -1, at, end, closed);
    return end;
  }

  /** Reads a member; after another one without a comma between (`pending`) it needs its colon to count. */
  #member(at: number, pending: boolean): { end: number; sound: boolean } {
    const { text } = this.#scanner;
    const skipped = this.#scanner.skipValue(at, this.close, Char.brace);
    if (text.charCodeAt(at) !== Char.quote) return { end: skipped.end, sound: false };
    const keyEnd = skipped.end;
    if (decodeKey(text.slice(at, keyEnd)) === undefined) return { end: keyEnd, sound: false };
    const colon = this.#skipTrivia(keyEnd);
    if (colon >= this.close || text.charCodeAt(colon) !== Char.colon) {
      if (!pending) this.#add(at, keyEnd, keyEnd, keyEnd, false);
      return { end: keyEnd, sound: false };
    }
    const start = this.#skipTrivia(colon + 1);
    if (start < this.close && !isPunctuation(text.charCodeAt(start))) {
      const { end, closed } = this.#scanner.skipValue(start, this.close, Char.brace);
      if (!this.#isNextKey(start, end)) {
        this.#add(at, keyEnd, start, end, closed);
        return { end, sound: true };
      }
    }
    this.#add(at, keyEnd, colon + 1, colon + 1, false);
    return { end: colon + 1, sound: false };
  }

  /** Whether the string just read is no value but the next key: the value before it is missing. */
  #isNextKey(start: number, end: number): boolean {
    const { text } = this.#scanner;
    if (text.charCodeAt(start) !== Char.quote) return false;
    const next = this.#skipTrivia(end);
    return next < this.close && text.charCodeAt(next) === Char.colon;
  }

  #add(keyStart: number, keyEnd: number, start: number, end: number, closed: boolean): void {
    for (const mark of [keyStart, keyEnd, start, end, closed ? 1 : 0, -1]) this.#marks.push(mark);
  }

  #skipTrivia(at: number): number {
    return this.#scanner.skipTrivia(at, this.close);
  }
}

function isPunctuation(c: number): boolean {
  return c === Char.comma || c === Char.colon || c === Char.braceEnd || c === Char.bracketEnd;
}

/** The key a JSON string stands for; undefined where it is not one. */
function decodeKey(source: string): string | undefined {
  return jsonOrNothing(source) as string | undefined;
}
