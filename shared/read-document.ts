import { type Analysis, analyse, type Surrounded } from './analyse.ts';
import type { DocumentOptions, Notice, TextRange } from './api.ts';
import { besideOf } from './captures/beside.ts';
import { type FoundPayload, findPayloads, MAX_DEPTH } from './captures/find.ts';
import { mayHoldPayload, recordsOf } from './captures/records.ts';
import type { Repairable } from './repair/planner.ts';
import { parseJson } from './syntaxes/json/parse.ts';
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
export interface ReadPayload extends Repairable {
  readonly record: DocumentRecord;
  readonly found: FoundPayload;
  /** A text that does not parse is shown its problems, and not repaired. */
  readonly broken: boolean;
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
  const next = hints(text);
  ranges.forEach((range, index) => {
    if (format === 'jsonl' && next(range.start) >= range.end) return;
    const parsed = parseJson(text, range);
    const { found, tooDeep } = findPayloads(parsed.value, format);
    const record = new DocumentRecord(text, range, index + 1);
    for (const one of found)
      payloads.push(readPayload(one, record, parsed.broken, parsed.incomplete, options));
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
  found: FoundPayload,
  record: DocumentRecord,
  broken: boolean,
  incomplete: ReadonlySet<object>,
  options: DocumentOptions,
): ReadPayload {
  const { site, capture, dialect } = found;
  const surrounded: Surrounded = {
    dialect,
    context: capture.context(site),
    beside: besideOf(site),
    incomplete,
  };
  const again = (value: unknown): Analysis => analyse(value, surrounded, options);
  return { record, found, broken, value: site.value, analysis: again(site.value), again };
}

/** Where the next text stands that a payload cannot be without, looked up once per occurrence. */
function hints(text: string): (from: number) => number {
  const words = ['"messages"', '"role"'].map((word) => ({ word, at: text.indexOf(word) }));
  return (from) => {
    let nearest = text.length + 1;
    for (const hint of words) {
      if (hint.at !== -1 && hint.at < from) hint.at = text.indexOf(hint.word, from);
      if (hint.at !== -1 && hint.at < nearest) nearest = hint.at;
    }
    return nearest;
  };
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const feed = text.indexOf('\n', start);
  return { start, end: Math.min(end, feed === -1 ? end : feed, start + 200) };
}
