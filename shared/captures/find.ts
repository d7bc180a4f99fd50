import type { Options } from '../api.ts';
import { chooseDialect } from '../dialects/choose.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { childPointer } from '../text/pointer.ts';
import { besideOf } from './beside.ts';
import type { Capture, Site } from './capture.ts';
import { allCaptures } from './registry.ts';

/** A payload in a record's value. */
export interface FoundPayload {
  readonly site: Site;
  readonly capture: Capture;
  readonly dialect: Dialect;
}

/** Deeper values are not searched; a notice says so. */
export const MAX_DEPTH = 256;

const byRank = [...allCaptures].sort((a, b) => b.rank - a.rank);

/** How the document holds what stands at a site. */
export function captureOf(site: Site): Capture {
  return byRank.find((one) => one.matches(site)) as Capture;
}

/** All payloads in a record's value, in document order; nothing is searched inside a payload. */
export function findPayloads(
  record: unknown,
  format: Site['format'],
  options: Options = {},
): { found: FoundPayload[]; tooDeep: boolean } {
  const found: FoundPayload[] = [];
  let tooDeep = false;
  const stack: Node[] = [];
  push(stack, record, '', undefined);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const dialect = isPartOfBody(node)
      ? undefined
      : chooseDialect(node.value, options, () => besideOf(siteOf(node as Node, format)));
    if (dialect !== undefined) {
      const site = siteOf(node, format);
      found.push({ site, capture: captureOf(site), dialect });
      continue;
    }
    if (node.depth >= MAX_DEPTH) {
      tooDeep = true;
      continue;
    }
    pushChildren(stack, node);
  }
  return { found, tooDeep };
}

/**
 * Whether a list is what another wire format keeps its messages in: the body around it was asked before, and is
 * none of a dialect we read.
 */
function isPartOfBody({ value, key, parent }: Node): boolean {
  if (!Array.isArray(value) || parent === undefined || Array.isArray(parent.value)) return false;
  return key === 'messages' || ((key === 'input' || key === 'contents') && 'model' in parent.value);
}

interface Node {
  readonly value: object;
  readonly key: string;
  readonly depth: number;
  readonly parent: Node | undefined;
}

function push(stack: Node[], value: unknown, key: string, parent: Node | undefined): void {
  if (value === null || typeof value !== 'object' || value instanceof Opaque) return;
  stack.push({ value, key, parent, depth: parent === undefined ? 0 : parent.depth + 1 });
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

function siteOf(node: Node, format: Site['format']): Site {
  const path: string[] = [];
  const parents: object[] = [];
  for (let at: Node = node; at.parent !== undefined; at = at.parent) {
    path.unshift(at.key);
    parents.unshift(at.parent.value);
  }
  return {
    format,
    value: node.value,
    path,
    parents,
    pointer: path.reduce((pointer, key) => childPointer(pointer, key), ''),
  };
}
