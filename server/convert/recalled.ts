import type { RecalledFrom, TextProblem } from '@chatmend/engine';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Inspected } from '../documents/inspections.ts';

const MESSAGES: Readonly<Record<RecalledFrom['what'], string>> = {
  call: 'The call stands here.',
  result: 'The result stands here.',
  turn: 'The turn stands here.',
  reasoning: 'The reasoning stands here.',
};

/** Where in other files the best fix of a problem that takes from there takes it from. */
export function recalledFrom(
  problem: TextProblem,
  { inspection, memory }: Pick<Inspected, 'inspection' | 'memory'>,
): readonly RecalledFrom[] {
  // Fixes are worked out for this: only where other files were read.
  if (memory === undefined) return [];
  const sources = inspection
    .fixes(problem)
    .map(({ step }) => step.from.filter((from) => memory.locate(from) !== undefined));
  return sources.find((one) => one.length > 0) ?? [];
}

/** The same as places that belong to the problem. */
export function recalledPlaces(
  problem: TextProblem,
  inspected: Pick<Inspected, 'inspection' | 'memory'>,
): DiagnosticRelatedInformation[] {
  return recalledFrom(problem, inspected).flatMap((from) => {
    const location = inspected.memory?.locate(from);
    return location === undefined ? [] : [{ location, message: MESSAGES[from.what] }];
  });
}
