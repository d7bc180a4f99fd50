import { isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { Refusal } from './refusal.ts';

/** Where an item or a pair of a collection in flow style stands. */
export interface FlowPlace {
  /** Where its key, its tag or its value begins. */
  readonly start: number;
  /** Behind its value, or its colon where it has none. */
  readonly end: number;
  /** Behind the comma in front of it; nothing in front of the first. */
  readonly comma: number | undefined;
  readonly value: unknown;
  /** Its value can be written: no tag, anchor or missing value. */
  readonly isPlain: boolean;
  /** The key of a pair. */
  readonly name: string;
}

/** A token of the concrete syntax, as far as it is looked at. */
interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
}

/** An item of a collection in the concrete syntax. */
interface Item {
  readonly start: readonly Token[];
  readonly key?: Token | null;
  readonly sep?: readonly Token[];
  readonly value?: Token;
}

/** What stands in front of an item and is no part of it. */
const BETWEEN = new Set(['space', 'newline', 'comment', 'comma']);

/** The places of the items of a list, or of the pairs of a map, in flow style. */
export function flowPlaces(node: YAMLMap | YAMLSeq): FlowPlace[] {
  const token = node.srcToken as { type: string; items?: readonly Item[] } | undefined;
  const items = (token?.type === 'flow-collection' ? token.items : undefined)?.filter(
    ({ key, value, sep }) => key != null || value !== undefined || sep !== undefined,
  );
  if (items === undefined || items.length !== node.items.length)
    throw new Refusal('An item of this YAML list or map has no place of its own.');
  const isMap = 'add' in node && node.tag !== 'tag:yaml.org,2002:seq' && node.items.every(isPair);
  return items.map((item, index) => {
    const member = node.items[index];
    return isMap ? placeOfPair(item, member as Pair) : placeOfItem(item, member);
  });
}

function isPair(item: unknown): item is Pair {
  return item !== null && typeof item === 'object' && 'key' in item;
}

function placeOfItem(item: Item, value: unknown): FlowPlace {
  if (item.sep !== undefined || item.value === undefined)
    throw new Refusal('An item of this YAML list is a pair.');
  const range = (value as { range?: readonly number[] | null } | null)?.range;
  if (range == null) throw new Refusal('An item of this YAML list has no place of its own.');
  return {
    ...around(item, item.value.offset),
    end: range[1] as number,
    value,
    isPlain: !item.start.some(isProperty),
    name: '',
  };
}

function placeOfPair(item: Item, { key, value }: Pair): FlowPlace {
  const colon = item.sep?.find(({ type }) => type === 'map-value-ind');
  const range = isScalar(key) ? key.range : undefined;
  if (range == null || colon === undefined || item.start.some(({ type }) => !BETWEEN.has(type)))
    throw new Refusal('A key of this YAML map is not a plain text.');
  const said = (value as { range?: readonly number[] | null } | null)?.range;
  const end = said == null || said[1] === said[0] ? colon.offset + 1 : (said[1] as number);
  return {
    ...around(item, range[0]),
    end,
    value,
    isPlain: end > colon.offset + 1 && !(item.sep ?? []).some(isProperty),
    name: String(isScalar(key) ? key.value : ''),
  };
}

function around({ start }: Item, content: number): Pick<FlowPlace, 'start' | 'comma'> {
  const first = start.find(({ type }) => !BETWEEN.has(type));
  const comma = start.find(({ type }) => type === 'comma');
  return { start: first?.offset ?? content, comma: comma && comma.offset + 1 };
}

function isProperty({ type }: Token): boolean {
  return type === 'tag' || type === 'anchor';
}
