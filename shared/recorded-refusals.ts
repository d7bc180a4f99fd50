import type { Judged } from './analyse.ts';
import type { Severity } from './api.ts';
import type { Capture } from './captures/capture.ts';
import type { ReadPayload } from './read-payload.ts';

/** Answers that refuse a body, whoever asks and how often. */
const REFUSALS = [400, 422];

/** The status a recording was refused with for what it says; nothing where it was not, or is no recording. */
export function refusalOf({ recorded }: Capture, status: number | undefined): number | undefined {
  return recorded !== undefined && status !== undefined && REFUSALS.includes(status) ? status : undefined;
}

/**
 * The problems of a payload as they are told. A refusal that was recorded, often on purpose, is told once, at the first
 * error, and as what it is: the other errors are places related to it. Where there are only warnings, so is the first.
 */
export function toldOf({ findings, refusal }: ReadPayload): readonly Judged[] {
  const judged = findings?.analysis.judged ?? [];
  if (refusal === undefined) return judged;
  const severity = judged.some(isOf('error')) ? 'error' : 'warning';
  const [first, ...others] = judged.filter(isOf(severity));
  if (first === undefined) return judged;
  return judged.flatMap((one) => {
    if (one === first) return [once(one, others, refusal)];
    return others.includes(one) ? [] : [one];
  });
}

function isOf(severity: Severity): (one: Judged) => boolean {
  return ({ problem }) => problem.severity === severity;
}

function once(first: Judged, others: readonly Judged[], status: number): Judged {
  const { problem } = first;
  const related = others.map(({ finding: { anchor, message } }) => ({ anchor, message }));
  const message = `${problem.message} The server refused it when this was recorded (${status}).`;
  return { ...first, problem: { ...problem, message, related: [...problem.related, ...related] } };
}
