import type {
  JsonPatchOperation,
  Operation,
  Policy,
  RecordPatch,
  Refusal,
  Step,
  TextEdit,
  TextStep,
} from './api.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Encoded } from './layers/layer.ts';
import { type ReadDocument } from './read-document.ts';
import { isMendable, type ReadPayload } from './read-payload.ts';
import { toJsonPatch } from './repair/json-patch.ts';
import { type Repair, repair } from './repair/planner.ts';
import { append } from './text/append.ts';
import { applyEdits, sortEdits } from './text/edits.ts';

/** The steps of a document's plan and the edits that carry them out. */
export interface DocumentPlan {
  readonly steps: readonly TextStep[];
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** Payloads that would be repaired if the change could be written where they stand. */
  readonly refusals: readonly Refusal[];
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
 * Plans on the values, then has every record write all its rounds: the one path from operations to text. `payload`
 * limits it to one.
 */
export function planDocument(
  text: string,
  document: ReadDocument,
  policy: Policy,
  payload: number | undefined,
): DocumentPlan {
  const planned = document.payloads.flatMap((read, index): Planned[] => {
    const wanted = isMendable(read) && (payload === undefined || payload === index);
    if (!wanted || read.findings === undefined) return [];
    const repaired = repair(read.findings, policy);
    return repaired.rounds.length === 0 ? [] : [{ read, index, repair: repaired }];
  });
  const edits: TextEdit[] = [];
  const taken: Planned[] = [];
  const refusals: Refusal[] = [];
  for (const [record, parts] of byRecord(planned)) {
    const written = record.write(roundsOf(parts));
    if ('edits' in written) {
      for (const edit of written.edits) edits.push(edit);
      append(taken, parts);
    } else for (const { index } of parts) refusals.push({ payload: index, reason: written.refused });
  }
  return {
    steps: stepsOf(taken),
    edits: sortEdits(edits),
    text: applyEdits(text, edits),
    refusals,
    patches: () => patchesOf(taken),
  };
}

function byRecord(planned: readonly Planned[]): Map<DocumentRecord, Planned[]> {
  const groups = new Map<DocumentRecord, Planned[]>();
  for (const one of planned) {
    const group = groups.get(one.read.record);
    if (group === undefined) groups.set(one.read.record, [one]);
    else group.push(one);
  }
  return groups;
}

/** The operations on a record, round by round; payloads of one record lie in different places of it. */
function roundsOf(parts: readonly Planned[]): Operation[][] {
  const count = parts.reduce((most, { repair }) => Math.max(most, repair.rounds.length), 0);
  return Array.from({ length: count }, (_, round) =>
    parts.flatMap(({ read, repair }) =>
      (repair.rounds[round] ?? []).flatMap((step) => rebase(read, step.operations)),
    ),
  );
}

/** All steps in the order of their rounds, and in each in that of their payloads. */
function stepsOf(planned: readonly Planned[]): TextStep[] {
  const steps = planned.flatMap(({ index, repair }) =>
    repair.rounds.flatMap((round) => round.map((step) => ({ ...step, payload: index }))),
  );
  return steps.sort((a, b) => a.round - b.round || a.payload - b.payload);
}

/** What happens to each record, round by round; payloads of one record lie in different places of it. */
function patchesOf(planned: readonly Planned[]): RecordPatch[] {
  return [...byRecord(planned)].flatMap(([{ place }, parts]) => {
    const patch = parts.flatMap(({ read, repair }) =>
      repair.rounds.flatMap((steps, round) => {
        const operations = steps.flatMap((step) => step.operations);
        return toJsonPatch(repair.values[round], operations).map((one) => below(read.pointer, one));
      }),
    );
    return patch.length === 0 ? [] : [{ record: place.number, path: place.path, patch }];
  });
}

/** An operation on a payload as one on the record around it. */
function below(pointer: string, one: JsonPatchOperation): JsonPatchOperation {
  const path = pointer + one.path;
  return one.op === 'move' ? { ...one, path, from: pointer + one.from } : { ...one, path };
}

/** The edits of one step, on its own, or why they cannot be written. */
export function writeStep(read: ReadPayload, step: Step): Encoded {
  return read.record.write([rebase(read, step.operations)]);
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
