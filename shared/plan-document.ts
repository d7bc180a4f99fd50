import type {
  DocumentOptions,
  JsonPatchOperation,
  Operation,
  Policy,
  RecordPatch,
  Step,
  TextEdit,
  TextStep,
} from './api.ts';
import { recordsOf } from './captures/records.ts';
import type { ReadDocument, ReadPayload } from './read-document.ts';
import { toJsonPatch } from './repair/json-patch.ts';
import { type Repair, repair } from './repair/planner.ts';
import { JsonPositions } from './syntaxes/json/positions.ts';
import { printOperations } from './syntaxes/json/print.ts';
import { composeEdits } from './text/compose.ts';
import { applyEdits } from './text/edits.ts';

/** The steps of a document's plan and the edits that carry them out. */
export interface DocumentPlan {
  readonly steps: readonly TextStep[];
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** The same as JSON Patch; made when asked for. */
  patches(): readonly RecordPatch[];
}

/** A payload with its repair. */
interface Planned {
  readonly read: ReadPayload;
  readonly index: number;
  readonly repair: Repair;
}

/**
 * Plans on the values, then writes every round through the printer: the one path from operations to text.
 * `payload` limits it to one.
 */
export function planDocument(
  text: string,
  document: ReadDocument,
  policy: Policy,
  payload: number | undefined,
  options: DocumentOptions,
): DocumentPlan {
  const planned = document.payloads.flatMap((read, index): Planned[] => {
    const wanted = !read.broken && (payload === undefined || payload === index);
    return wanted && read.findings !== undefined
      ? [{ read, index, repair: repair(read.findings, policy) }]
      : [];
  });
  const steps: TextStep[] = [];
  const rounds: TextEdit[][] = [];
  let current = text;
  for (let round = 0; ; round++) {
    const parts = planned.flatMap(({ read, index, repair }) => {
      const taken = repair.rounds[round];
      for (const step of taken ?? []) steps.push({ ...step, payload: index });
      return taken === undefined ? [] : [{ read, steps: taken }];
    });
    if (parts.length === 0) break;
    const edits = printRound(current, document, parts, options);
    current = applyEdits(current, edits);
    rounds.push(edits);
  }
  return { steps, edits: composeEdits(text, rounds), text: current, patches: () => patchesOf(planned) };
}

/** What happens to each record, round by round; payloads of one record lie in different places of it. */
function patchesOf(planned: readonly Planned[]): RecordPatch[] {
  const byRecord = new Map<number, JsonPatchOperation[]>();
  for (const { read, repair } of planned) {
    const patch = repair.rounds.flatMap((steps, round) =>
      toJsonPatch(
        repair.values[round],
        steps.flatMap((step) => step.operations),
      ),
    );
    const known = byRecord.get(read.record.number) ?? [];
    byRecord.set(read.record.number, known);
    known.push(...patch.map((one) => below(read.pointer, one)));
  }
  return [...byRecord].flatMap(([record, patch]) => (patch.length === 0 ? [] : [{ record, patch }]));
}

/** An operation on a payload as one on the record around it. */
function below(pointer: string, one: JsonPatchOperation): JsonPatchOperation {
  const path = pointer + one.path;
  return one.op === 'move' ? { ...one, path, from: pointer + one.from } : { ...one, path };
}

/** The edits of one step, on its own. */
export function printStep(text: string, document: ReadDocument, read: ReadPayload, step: Step): TextEdit[] {
  return printOperations(text, read.record.positions, rebase(read, step.operations), {
    singleLine: document.format === 'jsonl',
  });
}

interface Part {
  readonly read: ReadPayload;
  readonly steps: readonly Step[];
}

/** Payloads of one record are written together; records keep their number while their text changes. */
function printRound(
  text: string,
  document: ReadDocument,
  parts: readonly Part[],
  options: DocumentOptions,
): TextEdit[] {
  const { ranges } =
    document.format === 'jsonl'
      ? recordsOf(text, { ...options, languageId: 'jsonl' })
      : { ranges: [{ start: 0, end: text.length }] };
  const byRecord = new Map<number, Operation[]>();
  for (const { read, steps } of parts) {
    const operations = byRecord.get(read.record.number) ?? [];
    operations.push(
      ...rebase(
        read,
        steps.flatMap((step) => step.operations),
      ),
    );
    byRecord.set(read.record.number, operations);
  }
  const edits: TextEdit[] = [];
  for (const [number, operations] of byRecord) {
    const range = ranges[number - 1] as { start: number; end: number };
    edits.push(
      ...printOperations(text, new JsonPositions(text, range), operations, {
        singleLine: document.format === 'jsonl',
      }),
    );
  }
  return edits;
}

/** Operations of a payload as operations of its record. */
function rebase({ pointer }: ReadPayload, operations: readonly Operation[]): Operation[] {
  if (pointer === '') return [...operations];
  return operations.map((one) =>
    one.op === 'move'
      ? { ...one, from: pointer + one.from, to: pointer + one.to }
      : { ...one, at: pointer + one.at },
  );
}
