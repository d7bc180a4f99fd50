import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../api.ts';
import { sameJson } from '../../text/same.ts';
import { Opaque } from '../json/opaque.ts';
import { alignLists } from './align.ts';
import { type FlowPlace, flowPlaces } from './flow-places.ts';
import { type FlowQuotes, printFlow, printFlowPair, printLike, quotesOf } from './print-flow.ts';
import { Refusal, UNKNOWN } from './refusal.ts';

type Members = Readonly<Record<string, unknown>>;

/** Whether a node is a list or a map in flow style. */
export function isFlow(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/**
 * Makes a node in flow style, which says `before`, say `after`: item by item and pair by pair, what stays untouched. The
 * edits go to `put`.
 */
export class FlowWriter {
  readonly #text: string;
  readonly #put: (edit: TextEdit) => void;

  constructor(text: string, put: (edit: TextEdit) => void) {
    this.#text = text;
    this.#put = put;
  }

  /** Rewrites a list or a map, whole where nothing of it stays. */
  write(node: YAMLMap | YAMLSeq, before: unknown, after: unknown): void {
    if (sameJson(before, after)) return;
    if (isMap(node) && isObject(before) && isObject(after) && sharesKey(before, after))
      this.#map(node, before, after);
    else if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && this.#list(node, before, after))
      return;
    else this.#replace(node, after, quotesOf(node));
  }

  #map(map: YAMLMap, before: Members, after: Members): void {
    const places = flowPlaces(map);
    const names = new Set(places.map(({ name }) => name));
    // A key written twice is one in the value: which of them changes is not known.
    if (names.size !== places.length) throw new Refusal('A key stands twice in this YAML map.');
    const quotes = quotesOf(map);
    for (const place of places)
      if (Object.hasOwn(after, place.name)) this.#value(place, before[place.name], after[place.name], quotes);
    const stays = places.map(({ name }) => Object.hasOwn(after, name));
    const added = new Map<number, string[]>();
    let last = -1;
    for (const [name, value] of Object.entries(after)) {
      const at = places.findIndex((place) => place.name === name);
      if (at !== -1) last = Math.max(last, at);
      else add(added, last, printFlowPair(name, value, quotes));
    }
    this.#arrange(places, stays, added);
  }

  /** Whether some item stays, so that the list was written. */
  #list(list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): boolean {
    const steps = alignLists(before, after);
    if (!steps.some(({ from, to }) => from !== undefined && to !== undefined)) return false;
    const places = flowPlaces(list);
    const quotes = quotesOf(list);
    const stays = places.map(() => false);
    const added = new Map<number, string[]>();
    let last = -1;
    for (const { from, to } of steps) {
      if (from !== undefined && to !== undefined) {
        stays[from] = true;
        last = from;
        this.#value(places[from] as FlowPlace, before[from], after[to], quotes);
      } else if (to !== undefined) add(added, last, printFlow(after[to], quotes));
    }
    this.#arrange(places, stays, added);
    return true;
  }

  #value({ value, isPlain }: FlowPlace, before: unknown, after: unknown, quotes: FlowQuotes): void {
    if (sameJson(before, after)) return;
    if (isFlow(value)) {
      this.write(value, before, after);
      return;
    }
    if (!isPlain)
      throw new Refusal('A tag or an anchor stands in front of this YAML node, or none is there.');
    this.#replace(value, after, quotes);
  }

  #replace(node: unknown, after: unknown, quotes: FlowQuotes): void {
    const range = (node as Node | null)?.range;
    const printed = isScalar(node) ? printLike(node, after, quotes) : printFlow(after, quotes);
    if (range == null || printed === undefined) throw new Refusal(UNKNOWN);
    this.#edit(range[0], range[1], printed);
  }

  /** Takes out what does not stay, and puts in what is `added` behind each place that does; behind -1 in front of all. */
  #arrange(
    places: readonly FlowPlace[],
    stays: readonly boolean[],
    added: ReadonlyMap<number, readonly string[]>,
  ): void {
    const first = stays.indexOf(true);
    const between = this.#between(places);
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as FlowPlace;
      if (stays[at] === true) {
        const news = added.get(at) ?? [];
        if (news.length > 0)
          this.#edit(place.end, place.end, news.map((one) => `,${between}${one}`).join(''));
        continue;
      }
      let end = at;
      while (end + 1 < places.length && stays[end + 1] !== true) end++;
      this.#remove(places, at, end, first);
      at = end;
    }
    const start = (places[first] as FlowPlace).start;
    const front = added.get(-1) ?? [];
    if (front.length > 0) this.#edit(start, start, front.map((one) => `${one},${between}`).join(''));
  }

  /** Takes places out that follow each other. */
  #remove(places: readonly FlowPlace[], from: number, to: number, first: number): void {
    const own = places[from] as FlowPlace;
    const last = places[to] as FlowPlace;
    if (from < first) {
      this.#edit(own.start, (places[first] as FlowPlace).start, '');
      return;
    }
    const before = places[from - 1] as FlowPlace;
    // A comment behind the comma speaks of what stands before it.
    const comma = own.comma ?? own.start;
    if (!this.#text.slice(comma, own.start).includes('#')) this.#edit(before.end, last.end, '');
    else {
      this.#edit(comma - 1, comma, '');
      this.#edit(own.start, last.end, '');
    }
  }

  /** What stands between a comma and the next item; a blank where that is a comment, or there is one item. */
  #between(places: readonly FlowPlace[]): string {
    const own = places.find(({ comma }) => comma !== undefined);
    const blanks = own === undefined ? ' ' : this.#text.slice(own.comma, own.start);
    return /^[ \t\r\n]*$/.test(blanks) ? blanks : ' ';
  }

  #edit(start: number, end: number, newText: string): void {
    this.#put({ range: { start, end }, newText });
  }
}

function add(added: Map<number, string[]>, behind: number, printed: string | undefined): void {
  if (printed === undefined) throw new Refusal(UNKNOWN);
  const list = added.get(behind);
  if (list === undefined) added.set(behind, [printed]);
  else list.push(printed);
}

function sharesKey(before: Members, after: Members): boolean {
  return Object.keys(before).some((name) => Object.hasOwn(after, name));
}

function isObject(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Opaque);
}
