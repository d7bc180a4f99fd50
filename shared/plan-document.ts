import type { DocumentOptions, Operation, PlannedStep, Policy, Step, TextEdit } from './api.ts';
import { recordsOf } from './captures/records.ts';
import type { ReadDocument, ReadPayload } from './read-document.ts';
import { repair } from './repair/planner.ts';
import { JsonPositions } from './syntaxes/json/positions.ts';
import { printOperations } from './syntaxes/json/print.ts';
import { composeEdits } from './text/compose.ts';
import { applyEdits } from './text/edits.ts';

/** The steps of a document's plan and the edits that carry them out. */
export interface DocumentPlan {
  readonly steps: readonly PlannedStep[];
  readonly edits: readonly TextEdit[];
  readonly text: string;
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
  const planned = document.payloads.flatMap((read, index) => {
    const wanted = !read.broken && (payload === undefined || payload === index);
    return wanted && read.findings !== undefined
      ? [{ read, index, rounds: repair(read.findings, policy).rounds }]
      : [];
  });
  const steps: PlannedStep[] = [];
  const rounds: TextEdit[][] = [];
  let current = text;
  for (let round = 0; planned.some((one) => one.rounds[round] !== undefined); round++) {
    const active = planned.filter((one) => one.rounds[round] !== undefined);
    for (const one of active) {
      for (const step of one.rounds[round] as readonly Step[])
        steps.push({ ...step, payload: one.index, round });
    }
    const edits = printRound(
      current,
      document,
      active.map((one) => ({ read: one.read, steps: one.rounds[round] as readonly Step[] })),
      options,
    );
    current = applyEdits(current, edits);
    rounds.push(edits);
  }
  return { steps, edits: composeEdits(text, rounds), text: current };
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
