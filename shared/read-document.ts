import { type Analysis, analyse } from './analyse.ts';
import type { Context, DialectId, DocumentOptions, Notice, Pointer, Target, TextRange } from './api.ts';
import { besideOf } from './captures/beside.ts';
import { captureOf, type FoundPayload, findPayloads, MAX_DEPTH } from './captures/find.ts';
import { HINTS, mayHoldPayload, recordsOf } from './captures/records.ts';
import { chooseDialect } from './dialects/choose.ts';
import type { Repairable } from './repair/planner.ts';
import { type ParsedJson, parseJson } from './syntaxes/json/parse.ts';
import { JsonPositions } from './syntaxes/json/positions.ts';

/** A record of a document: where it stands, and its positions, made when first asked for. */
export class DocumentRecord {
  readonly #text: string;
  readonly range: TextRange;
  /** 1-based. */
  readonly number: number;
  #positions: JsonPositions | undefined;

  constructor(text: string, range: TextRange, number: number) {
    this.#text = text;
    this.range = range;
    this.number = number;
  }

  get positions(): JsonPositions {
    this.#positions ??= new JsonPositions(this.#text, this.range);
    return this.#positions;
  }
}

/** A payload of a document, read and judged. */
export interface ReadPayload {
  readonly record: DocumentRecord;
  /** Pointer inside the record. */
  readonly pointer: Pointer;
  /** Capture form id. */
  readonly capture: string;
  readonly dialect: DialectId;
  readonly context: Context;
  readonly target: Target;
  /** A text that does not parse is shown its problems, and not repaired. */
  readonly broken: boolean;
  /** What was found; `undefined` for a sound payload, whose value need not be kept. */
  readonly findings: Repairable | undefined;
}

/** A document, read. */
export interface ReadDocument {
  readonly format: 'json' | 'jsonl';
  readonly payloads: readonly ReadPayload[];
  readonly notices: readonly Notice[];
}

/** Finds and judges all payloads of a text. Never throws; about linear in the text. */
export function readDocument(text: string, options: DocumentOptions): ReadDocument {
  if (!mayHoldPayload(text)) return { format: 'json', payloads: [], notices: [] };
  const { format, ranges } = recordsOf(text, options);
  const payloads: ReadPayload[] = [];
  const notices: Notice[] = [];
  const mayHold = hintsIn(text);
  ranges.forEach((range, index) => {
    if (format === 'jsonl' && !mayHold(range)) return;
    const parsed = parseJson(text, range);
    const { found, tooDeep } = findPayloads(parsed.value, format, options);
    const record = new DocumentRecord(text, range, index + 1);
    for (const one of found) payloads.push(readPayload(one, record, parsed, options));
    if (tooDeep || parsed.tooDeep) {
      notices.push({
        kind: 'too-deep',
        message: `Nested deeper than ${MAX_DEPTH} levels: not searched below that.`,
        range: firstLine(text, range),
      });
    }
  });
  return { format, payloads, notices };
}

function readPayload(
  { site, capture, dialect }: FoundPayload,
  record: DocumentRecord,
  parsed: ParsedJson,
  options: DocumentOptions,
): ReadPayload {
  const beside = besideOf(site);
  const incomplete = parsed.strict ? undefined : parsed.incomplete;
  // A repair may make a request of a row, or leave a list no trait of its format: what it leaves is judged as it
  // would be found.
  const again = (value: unknown): Analysis => {
    const now = { ...site, value: value as object };
    if (value === site.value)
      return analyse(value, { dialect, context: capture.context(site), beside, incomplete }, options);
    const context = captureOf(now).context(now);
    const read = chooseDialect(now.value, options, () => beside) ?? dialect;
    return analyse(value, { dialect: read, context, beside, incomplete }, options);
  };
  const analysis = again(site.value);
  return {
    record,
    pointer: site.pointer,
    capture: capture.id,
    dialect: dialect.id,
    context: analysis.conversation.context,
    target: analysis.target,
    broken: parsed.broken,
    findings: analysis.judged.length === 0 ? undefined : { value: site.value, analysis, options, again },
  };
}

/**
 * Whether a range holds a text that a payload cannot be without; ranges are asked for in order. A text is looked for
 * once per occurrence, and only where those before it in the list do not decide.
 */
function hintsIn(text: string): (range: TextRange) => boolean {
  const hints = HINTS.map((word) => ({ word, at: -2 }));
  return ({ start, end }) =>
    hints.some((hint) => {
      if (hint.at !== -1 && hint.at < start) hint.at = text.indexOf(hint.word, start);
      return hint.at !== -1 && hint.at < end;
    });
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const feed = text.indexOf('\n', start);
  return { start, end: Math.min(end, feed === -1 ? end : feed, start + 200) };
}
