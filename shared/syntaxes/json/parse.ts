import type { TextRange } from '../../api.ts';
import { setOwn } from '../../text/members.ts';
import { abridgedAt } from './abridged.ts';
import { Char } from './chars.ts';
import { JsonContainer } from './container.ts';
import { Opaque, UNSET } from './opaque.ts';
import { afterByteOrderMark, rootOf } from './root.ts';
import { Scanner } from './scanner.ts';

/** What could be read of a JSON text. */
export interface ParsedJson {
  /** The value; an `Opaque` stands where it is not known. */
  readonly value: unknown;
  /** Some of the text is not JSON, comments and trailing commas allowed. */
  readonly broken: boolean;
  /** A broken place is nested too deep to be looked at. */
  readonly tooDeep: boolean;
  /** Arrays and objects of `value` whose member list is not surely whole. */
  readonly incomplete: ReadonlySet<object>;
  /** `JSON.parse` takes it as it is. */
  readonly strict: boolean;
}

const NONE: ReadonlySet<object> = new Set();

/** How deep a place may nest that `JSON.parse` does not take. */
const DEPTH_LIMIT = 64;

/** How often, at most, a long text is looked at on the way down to the places that are broken. */
const PASSES = 8;

/** Refused texts up to this length are tried again whole at every level; so are all below `SHALLOW` levels. */
const SMALL = 4096;
const SHALLOW = 4;

/** How many characters may be looked at however short the text is. */
const SPARE = 4_000_000;

/** Reads JSON text, as much of it as can be read. Never throws. */
export function parseJson(text: string, range: TextRange): ParsedJson {
  const start = afterByteOrderMark(text, range.start, range.end);
  const value = tryParse(text, start, range.end);
  if (value !== undefined) return { value, broken: false, tooDeep: false, incomplete: NONE, strict: true };
  return new TolerantReader(text, range).read();
}

/**
 * Reads text that `JSON.parse` refuses: goes down only into those containers it refuses, and has it read
 * all others.
 */
class TolerantReader {
  readonly #scanner: Scanner;
  readonly #incomplete = new Set<object>();
  #broken = false;
  #tooDeep = false;
  /** How many characters may still be looked at. */
  #budget: number;

  constructor(text: string, range: TextRange) {
    this.#scanner = new Scanner(text, range);
    this.#budget = PASSES * (range.end - range.start) + SPARE;
  }

  read(): ParsedJson {
    const root = rootOf(this.#scanner);
    this.#broken = !root.alone;
    const value = this.#readValue(root.start, root.end, root.closed, 0);
    return {
      value,
      broken: this.#broken,
      tooDeep: this.#tooDeep,
      incomplete: this.#incomplete,
      strict: false,
    };
  }

  #readValue(start: number, end: number, closed: boolean, depth: number): unknown {
    const { text } = this.#scanner;
    const c = text.charCodeAt(start);
    const isContainer = start < end && (c === Char.brace || c === Char.bracket);
    const mayParse =
      closed && (!isContainer || (this.#budget > 0 && !this.#isLikelyBroken(start, end, depth)));
    const value = mayParse ? tryParse(text, start, end) : undefined;
    if (value !== undefined) return value;
    if (!isContainer) {
      // What a log left out is not known; what stands around it is as sound as before.
      const source = text.slice(start, end);
      if (closed && source === UNSET) return new Opaque('unset');
      if (closed && isElision(source)) return new Opaque('elided');
      return this.#opaque('broken');
    }
    this.#budget -= end - start;
    if (depth >= DEPTH_LIMIT || this.#budget <= 0) return this.#opaque('too-deep');
    return this.#readContainer(new JsonContainer(this.#scanner, { start, end }, closed), depth);
  }

  /** What makes up most of a text that was refused is likely refused itself: on to its members. */
  #isLikelyBroken(start: number, end: number, depth: number): boolean {
    const length = this.#scanner.range.end - this.#scanner.range.start;
    return depth < SHALLOW && length > SMALL && (end - start) * 2 > length;
  }

  #readContainer(container: JsonContainer, depth: number): object {
    const value =
      container.kind === 'array' ? this.#elements(container, depth) : this.#members(container, depth);
    if (!container.sound) {
      this.#broken = true;
      this.#incomplete.add(value);
    }
    for (const gap of abridgedAt(this.#scanner.text, container)) {
      this.#incomplete.add(value);
      // What stands beside it may belong to what was there.
      const beside = Array.isArray(value) ? [value[gap - 1], value[gap]] : [];
      for (const one of beside) if (isObject(one)) this.#incomplete.add(one);
    }
    return value;
  }

  #elements(container: JsonContainer, depth: number): unknown[] {
    const array: unknown[] = [];
    for (let i = 0; i < container.length; i++) {
      const { value, closed } = container.child(i);
      const element = this.#readValue(value.start, value.end, closed, depth + 1);
      // A stray word is no element, and an ellipsis stands for any number of them.
      if (element instanceof Opaque && element.reason !== 'too-deep') this.#incomplete.add(array);
      array.push(element);
    }
    return array;
  }

  #members(container: JsonContainer, depth: number): object {
    const object = {};
    for (let i = 0; i < container.length; i++) {
      const { key = '', value, closed } = container.child(i);
      setOwn(object, key, this.#readValue(value.start, value.end, closed, depth + 1));
    }
    return object;
  }

  #opaque(reason: Opaque['reason']): Opaque {
    this.#broken = true;
    if (reason === 'too-deep') this.#tooDeep = true;
    return new Opaque(reason);
  }
}

/** What `JSON.parse` makes of a part of the text; undefined where it refuses. */
function tryParse(text: string, start: number, end: number): unknown {
  if (!mayBegin(text, start, end)) return undefined;
  try {
    return JSON.parse(start === 0 && end === text.length ? text : text.slice(start, end));
  } catch {
    return undefined;
  }
}

/** Whether JSON may begin so: to be refused takes `JSON.parse` as long as some hundred characters take it. */
function mayBegin(text: string, start: number, end: number): boolean {
  let at = spaceEnd(text, start, end);
  const c = text.charCodeAt(at);
  if (c !== Char.brace && c !== Char.bracket) return at < end && BEGINS.includes(text[at] as string);
  at = spaceEnd(text, at + 1, end);
  const next = text[at] as string;
  return at < end && (c === Char.brace ? next === '"' || next === '}' : `${BEGINS}[{]`.includes(next));
}

/** What values begin with that are no containers. */
const BEGINS = '"-0123456789tfn';

function spaceEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && ' \t\r\n'.includes(text[at] as string)) at++;
  return at;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a log put this where a value had been. */
function isElision(source: string): boolean {
  return /^(?:\.{3,}|…|Array|Object|Circular)$/.test(source);
}
