import { type Analysis, analyse, type Surrounded } from './analyse.ts';
import type { Context, DialectId, DocumentOptions, Pointer, Target } from './api.ts';
import type { Site } from './captures/capture.ts';
import { captureOf, type FoundPayload } from './captures/find.ts';
import { recordingOf } from './captures/recording.ts';
import { type ChosenDialect, chooseDialect } from './dialects/choose.ts';
import type { Incomplete } from './dialects/dialect.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Surroundings } from './providers/target.ts';
import type { Recall } from './recall/recall.ts';
import { refusalOf } from './recorded-refusals.ts';
import type { Repairable } from './repair/planner.ts';
import { parseJson } from './syntaxes/json/parse.ts';
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

/** The record a payload stands in, as far as it could be read. */
export interface ReadRecord {
  readonly record: DocumentRecord;
  readonly incomplete: Incomplete;
  /** It does not parse. */
  readonly broken: boolean;
}

/** Judges a payload that was found. */
export function readPayload(
  { site, capture, beside, chosen }: FoundPayload,
  { record, incomplete, broken }: ReadRecord,
  options: DocumentOptions,
): ReadPayload {
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
    findings: analysis.judged.length === 0 ? undefined : repairable({ site, surrounded, analysis, options }),
  };
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
