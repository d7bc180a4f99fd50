import type { Notice, Severity, TextProblem } from '@chatmend/engine';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../client-features.ts';
import type { Inspected } from '../documents/inspections.ts';
import { ruleById } from './names.ts';
import { toRange } from './ranges.ts';
import { recalledPlaces } from './recalled.ts';

/** `source` of every diagnostic of this server. */
export const SOURCE = 'chatmend';

/** What a diagnostic carries to find its problem again, in `data`. */
export interface ProblemKey {
  readonly rule: string;
  readonly payload: number;
  readonly pointer: string;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Everything that is to be shown about a document. */
export function toDiagnostics(
  inspected: Pick<Inspected, 'document' | 'inspection' | 'memory'>,
  client: ClientFeatures,
): Diagnostic[] {
  const { document, inspection } = inspected;
  return [
    ...inspection.problems.map((problem) =>
      toDiagnostic(document, problem, client, recalledPlaces(problem, inspected)),
    ),
    ...inspection.notices.filter(isWorthShowing).map((notice) => ({
      range: toRange(document, notice.range),
      severity: notice.kind === 'elision' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information,
      code: notice.kind,
      source: SOURCE,
      message: notice.message,
    })),
  ];
}

/** One problem, with as much as this client shows; `elsewhere` are places of other documents that belong to it. */
export function toDiagnostic(
  document: TextDocument,
  problem: TextProblem,
  client: ClientFeatures,
  elsewhere: readonly DiagnosticRelatedInformation[],
): Diagnostic {
  const href = ruleById(problem.rule)?.url;
  const here = problem.related.map(({ range, message }) => ({
    location: { uri: document.uri, range: toRange(document, range) },
    message,
  }));
  const related = client.relatedInformation ? [...here, ...elsewhere] : [];
  return {
    range: toRange(document, problem.range),
    severity: SEVERITIES[problem.severity],
    code: problem.rule,
    source: SOURCE,
    message: problem.message,
    ...(client.codeDescription && href !== undefined && { codeDescription: { href } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(client.diagnosticData && { data: keyOf(problem) }),
  };
}

/** What finds `problem` again in the same text. */
export function keyOf({ rule, payload, pointer }: TextProblem): ProblemKey {
  return { rule, payload, pointer };
}

/** Broken text is told by whoever serves the language; the limits of this server are told by nobody else. */
export function isWorthShowing({ kind }: Notice): boolean {
  return kind !== 'broken-text';
}
