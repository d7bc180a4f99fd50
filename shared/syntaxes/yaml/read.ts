import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import type { TextEdit, TextRange } from '../../api.ts';
import type { Encoded, Inner } from '../../layers/layer.ts';
import { applyEdits, editedIn, sortEdits } from '../../text/edits.ts';
import { jsonOrNothing } from '../../text/json.ts';
import { lastStart } from '../../text/last-start.ts';
import { sameJson } from '../../text/same.ts';
import { Emitter } from '../emitter.ts';
import { type ParsedJson, parseJson } from '../json/parse.ts';
import { readScalar, type ScalarText, type Style, writeScalar } from './scalars.ts';
import { writeNodes } from './write-nodes.ts';

/** Deeper nodes are left alone. */
const DEPTH = 100;

/** A string in the JSON, between its quotes, and how the scalar it stands for is written. */
interface Place extends ScalarText {
  readonly from: number;
  readonly to: number;
}

/**
 * The documents of a YAML text, each spelled as JSON: what its scalars say is rewritten in place, each in its own
 * style, and its lists and maps item by item. Binary values, aliases and what is too deep are not known. One that is
 * empty or no YAML is passed over.
 */
export function yamlAsJson(outer: string): Inner[] {
  const options = { keepSourceTokens: true, strict: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(outer, options);
  if (!Array.isArray(documents)) return [];
  let reached = 0;
  return documents.flatMap(({ contents, errors, range }: Document) => {
    const stretch = { start: reached, end: range?.[2] ?? outer.length };
    reached = stretch.end;
    return contents === null || errors.length > 0 ? [] : [innerOf(outer, contents as Node, stretch)];
  });
}

/** `stretch` is where a document stands, with what is written in front of it; `root` what it says. */
function innerOf(outer: string, root: Node, stretch: TextRange): Inner {
  const { out, places } = new YamlReader(outer, root);
  const text = out.json();
  return {
    layer: 'yaml',
    text,
    outward: (range) => out.pieces.outward(range),
    encode(edits) {
      const isInTexts = edits.every(({ range }) => placeOf(places, range.start, range.end) !== undefined);
      const written = isInTexts ? encodeTexts(edits, text, out, places) : undefined;
      // What has no quotes may become a number, or two items of a list.
      const isPlain = edits.some(({ range }) => placeOf(places, range.start, range.end)?.style === 'plain');
      if (written !== undefined && 'edits' in written)
        if (!isPlain || saysAfter(outer, written.edits, stretch, applyEdits(text, edits))) return written;
      return encodeNodes(edits, text, outer, { root, stretch });
    },
  };
}

/** Edits inside of scalars, each in its own style. */
function encodeTexts(
  edits: readonly TextEdit[],
  text: string,
  out: Emitter,
  places: readonly Place[],
): Encoded {
  return out.pieces.encode(text, edits, {
    refusal: '',
    gapsGo: true,
    write: (json, at) => {
      const place = placeOf(places, at, at);
      const says = decode(json);
      return place === undefined || says === undefined
        ? undefined
        : writeScalar(says, place.style, place.indent);
    },
  });
}

/** Edits of lists and maps; what was written is read again, to be sure that it says what it is to say. */
function encodeNodes(
  edits: readonly TextEdit[],
  text: string,
  outer: string,
  { root, stretch }: { readonly root: Node; readonly stretch: TextRange },
): Encoded {
  const after = valueIn(applyEdits(text, edits));
  const written = after.broken ? REFUSED : writeNodes(outer, root, valueIn(text).value, after.value);
  if (typeof written === 'string') return { refused: written };
  const isSaid = saysAfter(outer, written, stretch, applyEdits(text, edits));
  return isSaid ? { edits: sortEdits(written) } : { refused: REFUSED };
}

/** Whether the document that stands in a stretch of a text says what a JSON text does, once it is edited; others are not read. */
function saysAfter(outer: string, edits: readonly TextEdit[], stretch: TextRange, json: string): boolean {
  const text = editedIn(outer, stretch, edits);
  if (stretch.end < outer.length && !text.endsWith('\n')) return false;
  const [again, ...more] = yamlAsJson(text);
  return again !== undefined && more.length === 0 && sameJson(valueIn(again.text).value, valueIn(json).value);
}

function valueIn(json: string): ParsedJson {
  return parseJson(json, { start: 0, end: json.length });
}

const REFUSED = 'This cannot be written as YAML without changing more than it is to change.';

/** The scalar a stretch of the JSON lies in. */
function placeOf(places: readonly Place[], start: number, end: number): Place | undefined {
  const place = places[lastStart(places.length, (index) => (places[index] as Place).from, start)];
  return place !== undefined && place.from <= start && end <= place.to ? place : undefined;
}

/** What stands between the quotes of a JSON string. */
function decode(inString: string): string | undefined {
  return jsonOrNothing(`"${inString}"`) as string | undefined;
}

class YamlReader {
  readonly out: Emitter;
  readonly places: Place[] = [];
  readonly #text: string;

  constructor(text: string, root: Node) {
    this.#text = text;
    this.out = new Emitter(text, root.range?.[0] ?? 0);
    this.#node(root, 0);
  }

  #node(node: unknown, depth: number): void {
    if (depth > DEPTH || isAlias(node)) this.#put(node, '...');
    else if (isMap(node)) {
      this.#put(undefined, '{');
      node.items.forEach(({ key, value }, index) => {
        if (index > 0) this.#put(undefined, ',');
        const name = isScalar(key) ? String(key.value) : '';
        this.#put(key, JSON.stringify(name));
        this.#put(undefined, ':');
        if (value === null) this.#put(undefined, 'null');
        else this.#node(value, depth + 1);
      });
      this.#put(undefined, '}');
    } else if (isSeq(node)) {
      this.#put(undefined, '[');
      node.items.forEach((item, index) => {
        if (index > 0) this.#put(undefined, ',');
        this.#node(item, depth + 1);
      });
      this.#put(undefined, ']');
    } else if (isScalar(node)) this.#scalar(node);
    else this.#put(undefined, 'null');
  }

  #scalar(node: Scalar): void {
    const { value } = node;
    if (value instanceof Uint8Array) {
      // Bytes are written in base64, which is read where a body begins so.
      const [start, end] = node.range ?? [0, 0];
      const digits = this.#text.slice(start, end).replace(/^[|>][-+\d]*|\s/g, '');
      this.#put(node, /^[\w+/=-]+$/.test(digits) ? JSON.stringify(digits) : '...');
      return;
    }
    if (typeof value !== 'string') {
      const known = value === null || typeof value === 'boolean' || Number.isFinite(value);
      this.#put(node, known ? JSON.stringify(value) : '...');
      return;
    }
    const written = this.#textOf(node);
    if (written === undefined || !this.#says(written, value)) {
      // A style that is not taken apart: shown as a whole, and only written as a whole.
      this.#put(node, JSON.stringify(value));
      return;
    }
    this.#put(undefined, '"', written.start);
    const from = this.out.length;
    readScalar(this.#text, written, this.out);
    this.places.push({ ...written, from, to: this.out.length });
    this.#put(undefined, '"', written.end);
  }

  #says(written: ScalarText, value: string): boolean {
    const trial = new Emitter(this.#text, written.start);
    readScalar(this.#text, written, trial);
    return decode(trial.json()) === value;
  }

  #textOf({ srcToken, range }: Scalar): ScalarText | undefined {
    if (srcToken === undefined || range == null) return undefined;
    const start = srcToken.offset;
    const end = start + ('source' in srcToken ? srcToken.source.length : 0);
    switch (srcToken.type) {
      case 'single-quoted-scalar':
        return { style: 'single', start: start + 1, end: end - 1, indent: 0 };
      case 'double-quoted-scalar':
        return { style: 'double', start: start + 1, end: end - 1, indent: 0 };
      case 'scalar':
        return { style: 'plain', start, end, indent: 0 };
      case 'block-scalar':
        return this.#block(range[1], srcToken.source, srcToken.props);
      default:
        return undefined;
    }
  }

  /** A block; its text ends where the node does. */
  #block(end: number, source: string, props: readonly object[]): ScalarText | undefined {
    const header = props
      .map((one) =>
        'source' in one && 'type' in one && one.type === 'block-scalar-header' ? String(one.source) : '',
      )
      .join('');
    const start = this.#text.indexOf(source, end - source.length - 2);
    const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(source)?.[1]?.length ?? 0;
    const style: Style = header.startsWith('|') ? 'literal' : 'folded';
    return start === -1 ? undefined : { style, start, end: start + chomped(source, header), indent };
  }

  /** Writes JSON for a node, or between nodes. */
  #put(node: unknown, json: string, at = this.out.reached): void {
    const range = (node as Node | undefined)?.range;
    if (range == null) this.out.put(at, at, json);
    else this.out.put(range[0], range[1], json);
  }
}

/** How much of a block is read, after what its header says of the line ends behind it. */
function chomped(source: string, header: string): number {
  if (header.includes('+')) return source.length;
  let said = source.length;
  while (said > 0 && ' \t\r\n'.includes(source[said - 1] as string)) said--;
  const behind = /\r?\n/g;
  behind.lastIndex = said;
  const end = behind.exec(source);
  if (end === null) return source.length;
  return header.includes('-') ? end.index : behind.lastIndex;
}
