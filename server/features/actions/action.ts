import type { TextProblem } from '@chatmend/engine';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { keyOf, type ProblemKey, SOURCE } from '../../convert/diagnostic.ts';
import { toOffsets, toRange, touch } from '../../convert/ranges.ts';
import type { Inspected } from '../../documents/inspections.ts';
import type { Session } from '../../session.ts';

/** What a code action would do, small enough to travel to the client and back. */
export type Intent =
  | ({ readonly kind: 'fix'; readonly key: string } & ProblemKey)
  | { readonly kind: 'fix-all' }
  | { readonly kind: 'expect'; readonly rule: string };

/** `data` of a code action whose edit is computed when it is chosen. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly intent: Intent;
}

/** An action without its edit, and how to get it; without intent it is complete. */
export interface Offer {
  readonly action: CodeAction;
  readonly intent?: Intent;
}

/** Where code actions are asked for. */
export interface ActionRequest {
  readonly session: Session;
  readonly inspected: Inspected;
  /** Problems whose anchor touches the selection, with the diagnostics that show them. */
  readonly problems: readonly { readonly problem: TextProblem; readonly diagnostics: Diagnostic[] }[];
  /** The client asked for this kind by name, not just for whatever there is. */
  asksFor(kind: string): boolean;
}

/** One sort of code action. */
export interface ActionSource {
  /** Kind of all its actions. */
  readonly kind: string;
  offers(request: ActionRequest): Offer[];
}

/** What becomes of an intent: an edit, or the reason why there is none. */
export type Resolution = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** How one sort of intent is resolved; `undefined` where the document no longer has what it names. */
export type Resolver<K extends Intent['kind']> = (
  session: Session,
  inspected: Inspected,
  intent: Extract<Intent, { kind: K }>,
) => Resolution | undefined | Promise<Resolution | undefined>;

/** Whether an action of `kind` belongs to what `wanted` asks for: kinds are dotted paths, `''` is all. */
export function kindContains(wanted: string, kind: string): boolean {
  return wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`);
}

/** Problems at `range`, each with those of `shown` that are about it. */
export function problemsWithDiagnostics(
  { document, inspection }: Inspected,
  range: Parameters<typeof toOffsets>[1],
  shown: readonly Diagnostic[],
): ActionRequest['problems'] {
  const at = toOffsets(document, range);
  return inspection
    .problemsAt(at)
    .filter((problem) => touch(problem.range, at))
    .map((problem) => {
      const place = JSON.stringify(toRange(document, problem.range));
      const isAbout = ({ source, code, range: other }: Diagnostic): boolean =>
        source === SOURCE && code === problem.rule && JSON.stringify(inOrder(other)) === place;
      return { problem, diagnostics: shown.filter(isAbout) };
    });
}

/** Finds the problem of an intent again. */
export function findProblem({ inspection }: Inspected, wanted: ProblemKey): TextProblem | undefined {
  return inspection.problems.find((problem) => {
    const { rule, payload, pointer } = keyOf(problem);
    return rule === wanted.rule && payload === wanted.payload && pointer === wanted.pointer;
  });
}

function inOrder({ start, end }: Diagnostic['range']): Diagnostic['range'] {
  const place = ({ line, character }: typeof start) => ({ line, character });
  return { start: place(start), end: place(end) };
}
