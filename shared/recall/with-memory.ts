import { analyse } from '../analyse.ts';
import type { DocumentOptions } from '../api.ts';
import { type ReadDocument } from '../read-document.ts';
import { type ReadPayload, valueOf } from '../read-payload.ts';
import type { Repairable } from '../repair/planner.ts';
import { mayHoldAnswer } from '../streams/answers-in.ts';
import { Memory } from './memory.ts';
import type { Recall } from './recall.ts';

/**
 * The document with what it remembers of its payloads. Where something was found, that is there to be asked; payloads
 * are judged once more only where the document holds answers, and where one of them was given to what a payload says.
 */
export function withMemory(text: string, document: ReadDocument, options: DocumentOptions): ReadDocument {
  const { payloads, notices } = document;
  const memory = new Memory(text, options, payloads);
  const heirs =
    payloads.length > 1 && !isAllPayloads(text, payloads) && mayHoldAnswer(text)
      ? memory.index.heirs
      : NOBODY;
  const remembering = payloads.map((read, index) => {
    if (read.findings === undefined && !heirs.has(index)) return read;
    return withRecall(read, memory.of(index), heirs.has(index), options);
  });
  return { payloads: remembering, notices };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Whether a text is nothing but rows of requests, of which there may be very many. */
function isAllPayloads(text: string, payloads: readonly ReadPayload[]): boolean {
  let covered = 0;
  for (const { pointer, record } of payloads) {
    if (pointer !== '' || record.source.layers.length > 0) return false;
    // Its line end, which may be two characters.
    covered += record.range.end - record.range.start + 2;
  }
  return covered >= text.length;
}

function withRecall(
  read: ReadPayload,
  recall: Recall,
  judgeAgain: boolean,
  options: DocumentOptions,
): ReadPayload {
  const findings = read.findings ?? soundOf(read, options);
  const again: Repairable['again'] = (value) => findings.again(value, recall);
  const { value, analysis } = findings;
  const remembering = judgeAgain
    ? again(value)
    : { ...analysis, conversation: { ...analysis.conversation, recall } };
  return {
    ...read,
    findings: remembering.judged.length === 0 ? undefined : { ...findings, analysis: remembering, again },
  };
}

/** A payload nothing was found in, to be judged with what is remembered of it. */
function soundOf(read: ReadPayload, options: DocumentOptions): Repairable {
  const { chosen, context, beside, recording } = read;
  const again: Repairable['again'] = (value, recall) =>
    analyse(value, { chosen, context, beside, incomplete: undefined, recording, recall }, options);
  const value = valueOf(read);
  return { value, analysis: again(value), options, again };
}
