import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../api.ts';
import { append } from '../../text/append.ts';
import { sameJson } from '../../text/same.ts';
import { Opaque } from '../json/opaque.ts';
import { alignLists } from './align.ts';
import { printFlow, quotesOf } from './print-flow.ts';
import { printItem, printKey, printYaml, type YamlStyle } from './print-value.ts';
import { Refusal, UNKNOWN } from './refusal.ts';
import { doubleQuoted } from './scalars.ts';
import { FlowWriter, isFlow } from './write-flow.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a value is written behind: its key or its dash. */
interface Slot {
  readonly kind: 'pair' | 'item';
  /** Offset behind the colon or the dash. */
  readonly behind: number;
  /** Column of the key or the dash. */
  readonly indent: number;
}

/**
 * The edits of a YAML text that make the node `root`, which says `before`, say `after`: lists and maps change item
 * by item. A sentence where a change cannot be written.
 */
export function writeNodes(text: string, root: Node, before: unknown, after: unknown): TextEdit[] | string {
  try {
    return new NodeWriter(text, styleOf(text, root)).write(root, before, after);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

class NodeWriter {
  readonly #text: string;
  readonly #style: YamlStyle;
  readonly #edits: TextEdit[] = [];
  readonly #flow: FlowWriter;

  constructor(text: string, style: YamlStyle) {
    this.#text = text;
    this.#style = style;
    this.#flow = new FlowWriter(text, (edit) => this.#edits.push(edit));
  }

  write(root: Node, before: unknown, after: unknown): TextEdit[] {
    this.#node(root, before, after, undefined);
    return this.#edits;
  }

  #node(node: unknown, before: unknown, after: unknown, slot: Slot | undefined): void {
    if (sameJson(before, after)) return;
    if (isFlow(node)) this.#flow.write(node, before, after);
    else if (isMap(node) && isObject(before) && isObject(after) && Object.keys(after).length > 0)
      this.#map(node, before, after, slot);
    else if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && after.length > 0)
      this.#list(node, before, after, slot);
    else this.#replace(node, after, slot);
  }

  #map(map: YAMLMap, before: Members, after: Members, own: Slot | undefined): void {
    if (!Object.keys(before).some((name) => Object.hasOwn(after, name))) {
      this.#replace(map, after, own);
      return;
    }
    const pairs = map.items.map((pair) => placeOfPair(this.#text, pair));
    const places = new Map(pairs.map((pair) => [pair.name, pair]));
    // A key written twice is one in the value: which of them changes is not known.
    if (places.size !== pairs.length) throw new Refusal('A key stands twice in this YAML map.');
    const stay = pairs.flatMap(({ name }, index) => (Object.hasOwn(after, name) ? [index] : []));
    pairs.forEach((pair, index) => {
      if (Object.hasOwn(after, pair.name)) {
        const slot: Slot = { kind: 'pair', behind: pair.behind, indent: columnOf(this.#text, pair.start) };
        this.#node(pair.value, before[pair.name], after[pair.name], slot);
      } else this.#remove(pairs, index, stay);
    });
    let last: PairPlace | undefined;
    for (const [name, value] of Object.entries(after)) {
      const found = places.get(name);
      if (found === undefined) this.#add(pairs, last, (indent) => this.#member(name, value, indent));
      else last = found;
    }
  }

  #list(
    list: YAMLSeq,
    before: readonly unknown[],
    after: readonly unknown[],
    around: Slot | undefined,
  ): void {
    const items = list.items.map((item, index) => placeOfItem(list, item, index));
    const steps = alignLists(before, after);
    const stay = steps.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [from]));
    if (stay.length === 0) {
      this.#replace(list, after, around);
      return;
    }
    let last: Place | undefined;
    for (const { from, to } of steps) {
      const own = from === undefined ? undefined : items[from];
      if (own !== undefined && to !== undefined) {
        const slot: Slot = { kind: 'item', behind: own.start + 1, indent: columnOf(this.#text, own.start) };
        this.#node(own.value, before[from as number], after[to], slot);
        last = own;
      } else if (own !== undefined) this.#remove(items, from as number, stay);
      else
        this.#add(items, last, (indent) => {
          const value = after[to as number];
          const flow = items.find((item) => isFlow(item.value))?.value;
          // Beside items in flow style it is one.
          if (isFlow(flow)) return flowItem(value, flow);
          const printed = printItem(value, indent, this.#style);
          return printed === undefined ? undefined : `-${printed}`;
        });
    }
  }

  #member(name: string, value: unknown, indent: number): string | undefined {
    const printed = printYaml(value, indent, this.#style);
    return printed === undefined ? undefined : `${printKey(name)}:${printed}`;
  }

  /**
   * Takes a place out: up to the next one, or with what is behind the last one that stays. `stay` are the indices of
   * those, in order.
   */
  #remove(places: readonly Place[], index: number, stay: readonly number[]): void {
    const own = places[index] as Place;
    const next = places[index + 1];
    // The first stands behind a dash or a key of another: what follows moves up to its place.
    const isBehindAll = (stay.at(-1) ?? index) < index;
    if (next !== undefined && !isBehindAll) this.#put(own.start, next.start, '');
    else {
      const from = this.#lineEnd(places[index - 1]?.value, places[index - 1] ?? own);
      this.#put(from, this.#lineEnd(own.value, own), '');
    }
  }

  /** Puts a place in behind another, or in front of all. */
  #add(
    places: readonly Place[],
    last: Place | undefined,
    print: (indent: number) => string | undefined,
  ): void {
    const first = places[0] as Place;
    const indent = columnOf(this.#text, first.start);
    const printed = print(indent);
    if (printed === undefined) throw new Refusal(UNKNOWN);
    const { eol } = this.#style;
    if (last === undefined) {
      this.#put(first.start, first.start, `${printed}${eol}${' '.repeat(indent)}`);
      return;
    }
    const at = this.#lineEnd(last.value, last);
    const isOpen = this.#text[at - 1] !== '\n';
    const line = `${' '.repeat(indent)}${printed}`;
    this.#put(at, at, isOpen ? eol + line : line + eol);
  }

  #replace(node: unknown, after: unknown, slot: Slot | undefined): void {
    const range = (node as Node | null)?.range;
    if (slot === undefined) throw new Refusal('The whole of this YAML file is not rewritten.');
    const print = slot.kind === 'pair' ? printYaml : printItem;
    const printed = likeScalar(node, after) ?? print(after, slot.indent, this.#style);
    if (printed === undefined) throw new Refusal(UNKNOWN);
    const end = range?.[1] ?? slot.behind;
    const tag = /^[ \t]*[!&][^\s]/.test(this.#text.slice(slot.behind, end));
    if (tag) throw new Refusal('A tag or an anchor stands in front of this YAML node.');
    const endsLine = end > slot.behind && this.#text[end - 1] === '\n';
    this.#put(slot.behind, end, endsLine ? printed + this.#style.eol : printed);
  }

  /** Behind the line a value ends on. */
  #lineEnd(value: unknown, place: Place): number {
    const range = (value as Node | null | undefined)?.range;
    const end = range == null || range[1] < place.start ? place.start : range[1];
    if (range != null && end > range[0] && this.#text[end - 1] === '\n') return end;
    const feed = this.#text.indexOf('\n', end);
    return feed === -1 ? this.#text.length : feed + 1;
  }

  #put(start: number, end: number, newText: string): void {
    this.#edits.push({ range: { start, end }, newText });
  }
}

/** Where an item or a pair begins, and what it holds. */
interface Place {
  readonly start: number;
  readonly value: unknown;
}

interface PairPlace extends Place {
  readonly name: string;
  /** Behind its colon. */
  readonly behind: number;
}

function placeOfPair(text: string, { key, value, srcToken }: Pair & { srcToken?: unknown }): PairPlace {
  const range = isScalar(key) ? key.range : undefined;
  const sep = (srcToken as { sep?: readonly { type: string; offset: number }[] } | undefined)?.sep ?? [];
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const isPlain = range != null && colon !== undefined && !/[!&?]/.test(text[range[0]] ?? '');
  if (!isPlain) throw new Refusal('A key of this YAML map is not a plain text.');
  return { name: String(isScalar(key) ? key.value : ''), start: range[0], behind: colon.offset + 1, value };
}

function placeOfItem(list: YAMLSeq, value: unknown, index: number): Place {
  const token = list.srcToken;
  const items = token?.type === 'block-seq' ? token.items.filter(({ start }) => start.some(isDash)) : [];
  const dash = items[index]?.start.find(isDash);
  if (dash === undefined || items.length !== list.items.length)
    throw new Refusal('An item of this YAML list has no dash of its own.');
  return { start: dash.offset, value };
}

function isDash({ type }: { readonly type: string }): boolean {
  return type === 'seq-item-ind';
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function isObject(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Opaque);
}

/** A text in the quotes of the one it takes the place of. */
function likeScalar(node: unknown, after: unknown): string | undefined {
  if (!isScalar(node) || typeof after !== 'string') return undefined;
  if (node.type === 'QUOTE_DOUBLE') return ` ${doubleQuoted(after)}`;
  const isSingle = node.type === 'QUOTE_SINGLE' && /^[ -~]*$/.test(after);
  return isSingle ? ` '${after.replaceAll("'", "''")}'` : undefined;
}

/** An item of a list in a block, in flow style as another one is. */
function flowItem(value: unknown, like: Node): string | undefined {
  const printed = printFlow(value, quotesOf(like));
  return printed === undefined ? undefined : `- ${printed}`;
}

/** How lists stand under their keys in a file, and how its lines end. */
function styleOf(text: string, root: Node): YamlStyle {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const stack: unknown[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const start = isScalar(key) ? key.range?.[0] : undefined;
        if (isSeq(value) && value.flow !== true && start !== undefined && value.range != null)
          return { eol, listIndent: columnOf(text, value.range[0]) - columnOf(text, start) };
        stack.push(value);
      }
    else if (isSeq(node)) append(stack, node.items);
  }
  return { eol, listIndent: 0 };
}
