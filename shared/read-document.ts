import type { DocumentOptions, Notice, Pointer, TextRange } from './api.ts';
import { elisionIn, hasMarks, type Stretch } from './captures/elisions/elision.ts';
import { mayHoldPlaceholders, withoutLeftOut } from './captures/elisions/left-out.ts';
import { type Around, type FoundAttributes, type FoundEntries, findPayloads } from './captures/find.ts';
import { HINTS, mayHoldPayload } from './captures/hints.ts';
import { Histories } from './captures/histories.ts';
import { entryRows, placeOfLine } from './captures/passages/entry-rows.ts';
import type { Passage } from './captures/passages/passage.ts';
import { passagesIn, passagesOverEntries, passagesOverRows } from './captures/passages/passages.ts';
import { withoutVariables } from './captures/passages/placeholders.ts';
import { isNamedYaml, recordsOf } from './captures/records.ts';
import { languageOf } from './captures/text-language.ts';
import type { WrappedValue } from './captures/wrapped/wrapped-values.ts';
import { wrappedNotice, wrappedWhole } from './captures/wrapped/wrappers.ts';
import { DocumentRecord } from './document-record.ts';
import { innerOf } from './inner-text.ts';
import { base64 } from './layers/base64.ts';
import { flatMessages } from './layers/flat-messages.ts';
import { Source } from './layers/source.ts';
import { type ReadPayload, readPayload, valueOf } from './read-payload.ts';
import { withMemory } from './recall/with-memory.ts';
import { brokenText, tooDeepText } from './record-notices.ts';
import { type ParsedJson, parseJson } from './syntaxes/json/parse.ts';
import { yamlAsJson } from './syntaxes/yaml/read.ts';
import { sameJson } from './text/same.ts';

/** A document, read. */
export interface ReadDocument {
  readonly payloads: readonly ReadPayload[];
  readonly notices: readonly Notice[];
}

/** Finds and judges all payloads of a text. Never throws; about linear in the text. */
export function readDocument(text: string, options: DocumentOptions): ReadDocument {
  const reader = new Reader(options);
  if (mayHoldPayload(text) || (isNamedYaml(options) && HINTS.yaml.isIn(text))) reader.readDocument(text);
  return reader.payloads.length === 0 ? reader : withMemory(text, reader, options);
}

/** How many strings may stand in each other, and how many lines of prefixes in them. */
const MOST_LAYERS = 8;

/** How many payloads that were wrapped are told. */
const MOST_WRAPPED = 20;

/** How near to a body in base64 it is spelled out: so many objects hold both, and so many members each. */
const NEAR = 3;
const WIDEST = 50;

/** Layers that read what a program printed in its own language. */
const LITERALS: ReadonlySet<string> = new Set(['python', 'inspect']);

class Reader implements ReadDocument {
  readonly payloads: ReadPayload[] = [];
  readonly notices: Notice[] = [];
  readonly #options: DocumentOptions;
  /** Where records with payloads stand. */
  readonly #stretches: Stretch[] = [];
  /** Whether the document is a text of another kind than JSON and YAML. */
  #isText = false;
  /** Whether marks of loggers for what they left out stand in it. */
  #hasMarks = false;
  /** Whether what loggers put in place of lists and objects may stand in it. */
  #mayHoldPlaceholders = false;
  /** Where such a placeholder stands. */
  #leftOut: TextRange | undefined;

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  /** Reads a document, and says what a log left out of it. */
  readDocument(text: string): void {
    this.#hasMarks = hasMarks(text);
    this.#mayHoldPlaceholders = mayHoldPlaceholders(text);
    this.readText(Source.of(text), undefined);
    const read = {
      stretches: this.#stretches,
      isText: this.#isText,
      hasMarks: this.#hasMarks,
      leftOut: this.#leftOut,
    };
    const elision = elisionIn(text, read);
    if (elision !== undefined) this.notices.push(elision);
  }

  /** Reads a document, or the text a string in one holds: that one has no name, and `around` is where it stands. */
  readText(outer: Source, around: Around | undefined): void {
    const options = around === undefined ? this.#options : languageIdOf(around);
    const filled = withoutVariables(outer.text, options);
    const source = filled === undefined ? outer : outer.through(filled);
    const { text } = source;
    const decoded = around === undefined ? undefined : base64(text);
    if (around !== undefined && decoded !== undefined) {
      const before = this.payloads.length;
      if (mayHoldPayload(decoded.text)) this.readText(source.through(decoded), around);
      this.#dropRepeats(before, around);
      return;
    }
    const { format, ranges } = recordsOf(text, around === undefined ? this.#options : {});
    if (format === 'yaml') {
      yamlAsJson(text).forEach((json, index) => {
        const range = { start: 0, end: json.text.length };
        this.#readRecord(source.through(json), range, around, 'json', index + 1);
      });
      return;
    }
    if (format === 'text') {
      if (around === undefined) this.#isText = true;
      this.#readPassages(passagesIn(source, options), around);
      return;
    }
    const taken = new Set<number>();
    if (format === 'jsonl') this.#readPassages(passagesOverRows(source, taken), around);
    const mayHold = format === 'jsonl' ? HINTS.row.inRangesOf(text) : () => true;
    const histories = format === 'jsonl' ? new Histories<DocumentRecord>() : undefined;
    ranges.forEach((range, index) => {
      if (mayHold(range) && !taken.has(index + 1))
        this.#readRecord(source, range, around, format, index + 1, histories);
    });
    for (const { rows, broken, ...history } of histories?.all() ?? []) {
      const [record] = rows as [DocumentRecord];
      const read = readPayload(history, { record, incomplete: history.incomplete, broken }, this.#options);
      this.payloads.push({ ...read, rows });
    }
    if (histories?.isEmpty === false)
      this.payloads.sort((a, b) => a.record.place.number - b.record.place.number);
  }

  /** What was read out of base64 goes again where the same is spelled out beside it, as recordings do for people. */
  #dropRepeats(before: number, { parents }: Around): void {
    const fresh = this.payloads.splice(before);
    const beside = fresh.length === 0 ? [] : parents.slice(-NEAR).flatMap(neighboursIn);
    for (const one of fresh) {
      const value = valueOf(one);
      if (!beside.some((other) => sameJson(value, other))) this.payloads.push(one);
    }
  }

  /** Values and texts that stand in a text of another kind: a log, Markdown. */
  #readPassages(passages: readonly Passage[], around: Around | undefined): void {
    for (const passage of passages) {
      const { source, range, line, cut, wrapped } = passage;
      if (wrapped !== undefined) {
        this.#tellWrapped(wrapped, source);
        continue;
      }
      const place = placeIn(passage, around);
      if (range !== undefined) this.#readRecord(source, range, place, 'text', line, undefined, cut);
      else if (source.layers.length <= MOST_LAYERS)
        this.readText(source, { ...(place ?? placeOf(line)), languageId: undefined });
    }
  }

  /** Says of a payload that it was wrapped, and by whom; of a few of them, for there is one cause. */
  #tellWrapped(value: WrappedValue, source: Source): void {
    if (this.notices.filter(({ kind }) => kind === 'wrapped').length >= MOST_WRAPPED) return;
    const notice = wrappedNotice(source.text, value, this.#options);
    this.notices.push({ ...notice, range: source.outward(notice.range) });
  }

  #tellOnce(notice: Notice): void {
    if (this.notices.every(({ kind }) => kind !== notice.kind)) this.notices.push(notice);
  }

  /** Reads a record; what a log left out of it is not known. */
  #parse(text: string, range: TextRange): ParsedJson & { readonly leftOut?: Pointer | undefined } {
    const parsed = parseJson(text, range);
    if (!this.#hasMarks && !this.#isText && !this.#mayHoldPlaceholders) return parsed;
    const { torn, places } = withoutLeftOut(parsed.value);
    if (places.length === 0) return parsed;
    const incomplete = new Set([...parsed.incomplete, ...torn]);
    return { ...parsed, strict: false, incomplete, leftOut: places[0] };
  }

  #readRecord(
    source: Source,
    range: TextRange,
    around: Around | undefined,
    format: Around['format'],
    number: number,
    histories?: Histories<DocumentRecord>,
    cut = false,
  ): void {
    const { text } = source;
    const parsed = this.#parse(text, range);
    const singleLine =
      format === 'jsonl' || (format === 'text' && !text.slice(range.start, range.end).includes('\n'));
    const record = new DocumentRecord(source, range, {
      number: around?.number ?? number,
      path: around?.pointers ?? [],
      singleLine: singleLine && (around?.pointers ?? []).length === 0,
    });
    if (histories?.take(parsed, record) === true) return;
    const { found, spans, strings, entries, tooDeep } = findPayloads(
      parsed.value,
      format,
      this.#options,
      around,
    );
    if (found.length > 0 && parsed.broken && format === 'json') {
      const wrapped = wrappedWhole(text, range);
      if (wrapped !== undefined) {
        this.#tellWrapped(wrapped, source);
        return;
      }
    }
    const incomplete = parsed.strict ? undefined : parsed.incomplete;
    if (found.length > 0 && parsed.leftOut !== undefined) this.#leftOut ??= placeOut(record, parsed.leftOut);
    if (found.length > 0) {
      const strict = parsed.strict && !LITERALS.has(source.layers.at(-1) ?? '');
      // A string that holds a body without its end was shortened; a document without one is being written.
      const isShort = source.layers.length > 0 && parsed.incomplete.has(parsed.value as object);
      // Lines of YAML that is read as a text may go on in the next one.
      const isFolded = this.#isText && isNamedYaml(this.#options);
      const { start, end } = record.outward(range);
      this.#stretches.push({ start, end, strict, cut: (cut || isShort) && !isFolded });
    }
    if (
      found.length > 0 &&
      parsed.broken &&
      !parsed.tooDeep &&
      format !== 'text' &&
      source.layers.length === 0
    )
      this.#tellOnce(brokenText(record, range));
    for (const one of found)
      this.payloads.push(readPayload(one, { record, incomplete, broken: parsed.broken }, this.#options));
    for (const span of spans) this.#readSpan(span, source, record, { ...around, format });
    const below = source.layers.length < MOST_LAYERS;
    const joined = new Set(
      below ? entries.flatMap((one) => this.#readEntries(one, record, { ...around, format })) : [],
    );
    for (const one of below ? strings : []) {
      if (joined.has(one.pointer)) continue;
      const inner = innerOf(one, record);
      if (inner === undefined) continue;
      this.readText(source.through(inner), {
        ...around,
        format,
        path: one.path,
        parents: one.parents,
        languageId: languageOf(one),
        number: record.place.number,
        pointers: [...record.place.path, one.pointer],
      });
    }
    if (tooDeep || parsed.tooDeep) {
      this.notices.push(tooDeepText(record, range));
    }
  }

  /** Payloads over several entries of a list; the pointers of the lines they take. */
  #readEntries(
    found: FoundEntries,
    record: DocumentRecord,
    around: Partial<Around> & Pick<Around, 'format'>,
  ): Pointer[] {
    const { source, positions, place } = record;
    const taken = new Set<number>();
    for (const passage of passagesOverEntries(source, entryRows(source.text, positions, found), taken)) {
      const { pointer, ...held } = placeOfLine(found, passage.line);
      const pointers = [...place.path, pointer];
      this.#readPassages([passage], { ...around, ...held, number: place.number, pointers });
    }
    return [...taken].map((index) => placeOfLine(found, index).pointer);
  }

  /** Messages of which each value is an attribute of its own. */
  #readSpan(
    { pointer, path, parents, holder, attributes }: FoundAttributes,
    source: Source,
    record: DocumentRecord,
    around: Partial<Around> & Pick<Around, 'format'>,
  ): void {
    const placeOf = (below: string) => {
      const value = record.positions.locate(pointer + below, 'value');
      return (
        value && { value, start: record.positions.locate(pointer + below, 'pair')?.start ?? value.start }
      );
    };
    const inner = source.through(flatMessages(source.text, attributes, placeOf));
    this.readText(inner, {
      ...around,
      path: [...path, ...(Array.isArray(holder) ? ['', 'value'] : [attributes.list])],
      parents: [...parents, holder, ...(Array.isArray(holder) ? [{ key: attributes.list }] : [])],
      number: record.place.number,
      pointers: [...record.place.path, pointer],
    });
  }
}

/** What stands in an object beside each other; nothing of a list, or of a map of any size. */
function neighboursIn(holder: object): readonly unknown[] {
  const members = Array.isArray(holder) ? [] : Object.values(holder);
  return members.length > WIDEST ? [] : members;
}

/** What names a text that stands in another one. */
function languageIdOf({ languageId }: Around): DocumentOptions {
  return languageId === undefined ? {} : { languageId };
}

/** A place in a text that is a document. */
function placeOf(line: number): Around {
  return { format: 'text', path: [], parents: [], number: line, pointers: [] };
}

/** The place of a passage: what stands beside it or holds it stands around all that is found there. */
function placeIn({ line, beside, heldIn }: Passage, around: Around | undefined): Around | undefined {
  if (beside === undefined && heldIn === undefined) return around;
  const { path, parents, ...place } = around ?? placeOf(line);
  return {
    ...place,
    path: heldIn === undefined ? path : [...path, heldIn.key],
    parents: heldIn === undefined ? parents : [...parents, heldIn.holder],
    beside: beside ?? place.beside,
  };
}

function placeOut(record: DocumentRecord, pointer: Pointer): TextRange | undefined {
  const place = record.positions.locate(pointer, 'value');
  return place && record.outward(place);
}
