import type { Options, Pointer } from '../api.ts';
import { type ChosenDialect, chooseDialect } from '../dialects/choose.ts';
import type { FlatMessages } from '../layers/flat-messages.ts';
import type { Surroundings } from '../providers/target.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { childPointer } from '../text/pointer.ts';
import { besideOf } from './beside.ts';
import type { Capture, Site } from './capture.ts';
import { entriesOf } from './entries.ts';
import { flatMessagesOf } from './flat-messages.ts';
import { mayHoldPayload } from './hints.ts';
import { allCaptures } from './registry.ts';

/** Where a value stands, and what stands around it there. */
export interface Situated {
  readonly site: Site;
  readonly capture: Capture;
  readonly beside: Surroundings;
}

/** A payload in a record's value. */
export interface FoundPayload extends Situated {
  readonly chosen: ChosenDialect;
}

/** What stands around a site. */
export function situated(site: Site): Situated {
  const capture = captureOf(site);
  return { site, capture, beside: besideOf(site, capture) };
}

/** A string in a record's value that may hold payloads of its own, or a list of its lines. */
export interface FoundText {
  readonly pointer: Pointer;
  /** How many strings are put together, where it is a list of them. */
  readonly lines?: number;
  readonly path: readonly string[];
  readonly parents: readonly object[];
}

/** What stands around a text that was a string of another record. */
export interface Around {
  readonly format: Site['format'];
  readonly path: readonly string[];
  readonly parents: readonly object[];
  /** Language the text is written in, where what holds it says so. */
  readonly languageId?: string | undefined;
  /** Number of the record the outermost of them stands in. */
  readonly number: number;
  /** Pointers of the strings on the way, outermost first. */
  readonly pointers: readonly Pointer[];
  /** What stands beside it in a text. */
  readonly beside?: object | undefined;
}

/** Deeper values are not searched; a notice says so. */
export const MAX_DEPTH = 256;

const byRank = [...allCaptures].sort((a, b) => b.rank - a.rank);
const anywhere = byRank.filter(({ within }) => within === undefined);
const keys = new Set(byRank.flatMap(({ within = [] }) => within));

/** How the document holds what stands at a site. */
export function captureOf(site: Site): Capture {
  const isKeyed = site.path.some((key) => keys.has(key));
  return (isKeyed ? byRank : anywhere).find((one) => isAsked(one, site) && one.matches(site)) as Capture;
}

function isAsked({ within }: Capture, { path }: Site): boolean {
  return within === undefined || within.some((key) => path.includes(key));
}

/** Attributes in a record's value that are messages together. */
export interface FoundAttributes extends FoundText {
  readonly holder: object;
  readonly attributes: FlatMessages;
}

/** A list in a record's value whose entries hold a line of output each, over which payloads may go. */
export interface FoundEntries extends Omit<FoundText, 'lines'> {
  readonly list: readonly unknown[];
  /** Keys down to the line each entry holds; nothing for those that hold none. */
  readonly keys: readonly (readonly string[] | undefined)[];
}

/** What a record's value holds, in document order; nothing is searched inside a payload. */
export interface Found {
  readonly found: readonly FoundPayload[];
  readonly spans: readonly FoundAttributes[];
  readonly strings: readonly FoundText[];
  readonly entries: readonly FoundEntries[];
  readonly tooDeep: boolean;
}

/** Searches a record's value. */
export function findPayloads(
  record: unknown,
  format: Site['format'],
  options: Options = {},
  around?: Around,
): Found {
  const found: FoundPayload[] = [];
  const strings: FoundText[] = [];
  const spans: FoundAttributes[] = [];
  const entries: FoundEntries[] = [];
  let tooDeep = false;
  const stack: Node[] = [];
  push(stack, record, '', undefined);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node.value === 'string') {
      strings.push(placeOf(node, around));
      continue;
    }
    if (isLines(node.value)) {
      if (mayHoldPayload(node.value.join('')))
        strings.push({ ...placeOf(node, around), lines: node.value.length });
      continue;
    }
    const { value } = node;
    let known: Situated | undefined;
    const place = () => (known ??= situated(siteOf(node as Node, format, around)));
    const mayBe = !isPartOfBody(node) || place().capture.holdsLists === true;
    const chosen = mayBe ? chooseDialect(value, options, () => place().beside) : undefined;
    if (chosen !== undefined) {
      const { site, capture, beside } = place();
      found.push({ site, capture, beside, chosen: heldAs(capture, value, options) ?? chosen });
      continue;
    }
    const isList = Array.isArray(node.value) && node.key !== 'attributes';
    const attributes = isList ? undefined : flatMessagesOf(node.value);
    if (attributes !== undefined) spans.push({ ...placeOf(node, around), holder: node.value, attributes });
    const keys = Array.isArray(value) ? entriesOf(value) : undefined;
    if (keys !== undefined)
      entries.push({ ...placeOf(node, around), list: value as readonly unknown[], keys });
    if (node.depth >= MAX_DEPTH) {
      tooDeep = true;
      continue;
    }
    pushChildren(stack, node);
  }
  return { found, spans, strings, entries, tooDeep };
}

/** The dialect of what a form holds, where it holds one only. */
function heldAs({ dialect }: Capture, value: object, options: Options): ChosenDialect | undefined {
  if (dialect === undefined || options.dialect !== undefined) return undefined;
  const chosen = chooseDialect(value, { ...options, dialect }, () => ({}));
  return chosen?.dialect.id === dialect ? { ...chosen, reason: 'what holds it tells' } : undefined;
}

/**
 * Whether a list is what another wire format keeps its messages in: the body around it was asked before, and is
 * none of a dialect we read.
 */
function isPartOfBody({ value, key, parent }: Node): boolean {
  if (!Array.isArray(value) || parent === undefined || Array.isArray(parent.value)) return false;
  return (
    key === 'messages' || ((key === 'input' || key === 'contents') && 'model' in (parent.value as object))
  );
}

/** Whether a list is a text by its lines, each with its line end: as notebooks keep their cells and outputs. */
function isLines(value: object): value is readonly string[] {
  if (!Array.isArray(value) || value.length < 2 || typeof value[0] !== 'string') return false;
  return value.every(
    (line, at) => typeof line === 'string' && (line.endsWith('\n') || at === value.length - 1),
  );
}

interface Node {
  readonly value: object | string;
  readonly key: string;
  readonly depth: number;
  readonly parent: Node | undefined;
}

function push(stack: Node[], value: unknown, key: string, parent: Node | undefined): void {
  if (typeof value === 'string' ? !mayHoldPayload(value) : !isContainer(value)) return;
  stack.push({
    value: value as Node['value'],
    key,
    parent,
    depth: parent === undefined ? 0 : parent.depth + 1,
  });
}

function isContainer(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !(value instanceof Opaque);
}

/** Children go on the stack in reverse, so that they come off in document order. */
function pushChildren(stack: Node[], node: Node): void {
  if (Array.isArray(node.value)) {
    for (let at = node.value.length - 1; at >= 0; at--) push(stack, node.value[at], String(at), node);
    return;
  }
  const keys = Object.keys(node.value);
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at] as string;
    push(stack, (node.value as Record<string, unknown>)[key], key, node);
  }
}

function siteOf(node: Node, format: Site['format'], around: Around | undefined): Site {
  return { format, value: node.value as object, beside: around?.beside, ...placeOf(node, around) };
}

function placeOf(node: Node, around: Around | undefined): FoundText {
  const path: string[] = [];
  const parents: object[] = [];
  for (let at: Node = node; at.parent !== undefined; at = at.parent) {
    path.unshift(at.key);
    parents.unshift(at.parent.value as object);
  }
  const pointer = path.reduce((pointer, key) => childPointer(pointer, key), '');
  if (around === undefined) return { pointer, path, parents };
  return { pointer, path: [...around.path, ...path], parents: [...around.parents, ...parents] };
}
