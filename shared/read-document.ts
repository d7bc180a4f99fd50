import { type Analysis, analyse, type Surrounded } from './analyse.ts';
import type { Context, DialectId, DocumentOptions, Notice, Pointer, Target, TextRange } from './api.ts';
import type { Site } from './captures/capture.ts';
import { elisionIn, hasMarks, type Stretch } from './captures/elisions/elision.ts';
import { mayHoldPlaceholders, withoutLeftOut } from './captures/elisions/left-out.ts';
import {
  type Around,
  captureOf,
  type FoundAttributes,
  type FoundEntries,
  type FoundPayload,
  type FoundText,
  findPayloads,
  MAX_DEPTH,
} from './captures/find.ts';
import { HINTS, mayHoldPayload } from './captures/hints.ts';
import { Histories } from './captures/histories.ts';
import { entryRows, placeOfLine } from './captures/passages/entry-rows.ts';
import type { Passage } from './captures/passages/passage.ts';
import { passagesIn, passagesOverEntries, passagesOverRows } from './captures/passages/passages.ts';
import { withoutVariables } from './captures/passages/placeholders.ts';
import { recordingOf } from './captures/recording.ts';
import { isNamedYaml, recordsOf } from './captures/records.ts';
import { languageOf } from './captures/text-language.ts';
import type { WrappedValue } from './captures/wrapped/wrapped-values.ts';
import { wrappedNotice, wrappedWhole } from './captures/wrapped/wrappers.ts';
import { type ChosenDialect, chooseDialect } from './dialects/choose.ts';
import type { Incomplete } from './dialects/dialect.ts';
import { DocumentRecord } from './document-record.ts';
import { base64 } from './layers/base64.ts';
import { flatMessages } from './layers/flat-messages.ts';
import { jsonString } from './layers/json-string.ts';
import type { Inner } from './layers/layer.ts';
import { Source } from './layers/source.ts';
import { stringList } from './layers/string-list.ts';
import type { Surroundings } from './providers/target.ts';
import type { Recall } from './recall/recall.ts';
import { withMemory } from './recall/with-memory.ts';
import { refusalOf } from './recorded-refusals.ts';
import type { Repairable } from './repair/planner.ts';
import { type ParsedJson, parseJson } from './syntaxes/json/parse.ts';
import { yamlAsJson } from './syntaxes/yaml/read.ts';
import { getAt } from './text/pointer.ts';

/** A payload of a document, read and judged. */
export interface ReadPayload {
  readonly record: DocumentRecord;
  /** Pointer inside the record. */
  readonly pointer: Pointer;
  /** Capture form id. */
  readonly capture: string;
  readonly dialect: DialectId;
  readonly dialectReason: string | undefined;
  readonly context: Context;
  readonly target: Target;
  readonly chosen: ChosenDialect;
  readonly beside: Surroundings;
  /** Sentence on what a repair has to be followed by, where it is recorded traffic. */
  readonly recording: string | undefined;
  /** A text that does not parse is shown its problems, and not repaired. */
  readonly broken: boolean;
  /** Status of the answer that refused it, where it is recorded traffic. */
  readonly refusal: number | undefined;
  /** Where its elements stand, if it is a list of rows; `record` is the first of them then, and nothing is repaired. */
  readonly rows?: readonly DocumentRecord[];
  /** What was found; `undefined` for a sound payload, whose value need not be kept. */
  readonly findings: Repairable | undefined;
}

/** The value of a payload; that of a sound one is not kept, and read again. */
export function valueOf({ record, rows, pointer }: ReadPayload): unknown {
  const values = (rows ?? [record]).map(({ source, range }) => parseJson(source.text, range).value);
  return rows === undefined ? getAt(values[0], pointer) : values;
}

/** Whether a payload may be repaired where it stands. */
export function isMendable({ broken, rows }: ReadPayload): boolean {
  return !broken && rows === undefined;
}

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
    if (decoded !== undefined) {
      if (mayHoldPayload(decoded.text)) this.readText(source.through(decoded), around);
      return;
    }
    const { format, ranges } = recordsOf(text, around === undefined ? this.#options : {});
    if (format === 'yaml') {
      const json = yamlAsJson(text);
      if (json !== undefined)
        this.#readRecord(source.through(json), { start: 0, end: json.text.length }, around, 'json', 1);
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
      this.payloads.push({ ...this.#readPayload(history, record, history.incomplete, broken), rows });
    }
    if (histories?.isEmpty === false)
      this.payloads.sort((a, b) => a.record.place.number - b.record.place.number);
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
      this.#tellBroken(record, text, range);
    for (const one of found) this.payloads.push(this.#readPayload(one, record, incomplete, parsed.broken));
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
      this.notices.push({
        kind: 'too-deep',
        message: `Nested deeper than ${MAX_DEPTH} levels: not searched below that.`,
        range: record.outward(firstLine(text, range)),
      });
    }
  }

  /** Says once that a document does not parse: where it breaks off, or where what is broken begins. */
  #tellBroken(record: DocumentRecord, text: string, range: TextRange): void {
    if (this.notices.some(({ kind }) => kind === 'broken-text')) return;
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    const breaksOff = !'}]'.includes(text.charAt(end - 1));
    this.notices.push({
      kind: 'broken-text',
      message: `This is not valid JSON${breaksOff ? ': it breaks off here' : ''}. Only what could be read was judged, and nothing is repaired before it parses.`,
      range: record.outward(breaksOff ? { start: end - 1, end } : firstLine(text, range)),
    });
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

  #readPayload(
    { site, capture, beside, chosen }: FoundPayload,
    record: DocumentRecord,
    incomplete: Incomplete,
    broken: boolean,
  ): ReadPayload {
    const options = this.#options;
    const recording = recordingOf(site, capture);
    const surrounded = { chosen, context: capture.context(site), beside, incomplete, recording };
    const analysis = analyse(site.value, surrounded, options);
    return {
      record,
      pointer: site.pointer,
      capture: capture.id,
      dialect: chosen.dialect.id,
      dialectReason: chosen.reason,
      context: analysis.conversation.context,
      target: analysis.target,
      broken,
      refusal: refusalOf(capture, beside.status),
      chosen,
      beside,
      recording,
      findings:
        analysis.judged.length === 0 ? undefined : repairable({ site, surrounded, analysis, options }),
    };
  }
}

/** A payload with findings, as repairs need it. */
function repairable({
  site,
  surrounded,
  analysis,
  options,
}: {
  readonly site: Site;
  readonly surrounded: Surrounded;
  readonly analysis: Analysis;
  readonly options: DocumentOptions;
}): Repairable {
  const { chosen, beside } = surrounded;
  // A repair may make a request of a row, or leave a list no trait of its format: what it leaves is judged as it
  // would be found.
  const again = (value: unknown, recall?: Recall): Analysis => {
    if (value === site.value)
      return recall === undefined ? analysis : analyse(value, { ...surrounded, recall }, options);
    const now = { ...site, value: value as object };
    const read = chooseDialect(now.value, options, () => beside) ?? chosen;
    return analyse(
      value,
      { ...surrounded, chosen: read, context: captureOf(now).context(now), recall },
      options,
    );
  };
  return { value: site.value, analysis, options, again };
}

/** What names a text that stands in another one. */
function languageIdOf({ languageId }: Around): DocumentOptions {
  return languageId === undefined ? {} : { languageId };
}

/** What a string of a record says, or its lines do. */
function innerOf({ pointer, lines }: FoundText, { positions, source }: DocumentRecord): Inner | undefined {
  if (lines === undefined) {
    const place = positions.locate(pointer, 'value');
    return place === undefined ? undefined : jsonString(source.text, place);
  }
  const places = Array.from({ length: lines }, (_, at) => positions.locate(`${pointer}/${at}`, 'value'));
  return stringList(
    source.text,
    places.filter((place) => place !== undefined),
  );
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

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const feed = text.indexOf('\n', start);
  return { start, end: Math.min(end, feed === -1 ? end : feed, start + 200) };
}
