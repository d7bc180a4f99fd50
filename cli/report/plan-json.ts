import {
  type Inspection,
  type JsonPatchOperation,
  LineIndex,
  type Operation,
  type Policy,
  type Safety,
  type Severity,
  type Step,
  type TextPlan,
} from '@chatmend/engine';
import { visibleJson } from './visible.ts';

/** What `chatmend fix --plan` prints: one JSON value for the whole run. */
export interface PlansJson {
  readonly version: 1;
  /** In the order of the inputs; only files that hold a chat request. */
  readonly files: readonly FilePlanJson[];
}

/** The plan of one file. */
export interface FilePlanJson {
  /** Relative to the current folder where it lies below it, with `/`. */
  readonly path: string;
  readonly policy: Policy;
  /** In the order in which they are taken. */
  readonly steps: readonly PlannedStepJson[];
  /** All steps as JSON Patch (RFC 6902), one list per record that changes. */
  readonly patches: readonly { readonly record: number; readonly patch: readonly JsonPatchOperation[] }[];
  /** Errors and warnings that would still stand afterwards. */
  readonly remaining: readonly RemainingJson[];
}

/** One way to answer a problem, and what becomes of words. */
export interface StepJson {
  readonly strategy: string;
  readonly title: string;
  readonly safety: Safety;
  /** Why it is this safe. */
  readonly reason: string;
  /** The problems it answers; pointers are relative to the payload. */
  readonly answers: readonly { readonly rule: string; readonly pointer: string }[];
  /** Changes of the payload; all of a step and a round are applied at once. */
  readonly operations: readonly Operation[];
  /** Short phrases for people, empty where nothing of the kind happens. */
  readonly keeps: readonly string[];
  readonly moves: readonly string[];
  readonly marks: readonly string[];
  readonly invents: readonly string[];
  readonly drops: readonly string[];
}

/** A step of the plan, where it applies, and the other ways to answer the same problem. */
export interface PlannedStepJson extends StepJson {
  /** 1-based record (row of JSON Lines); 1 in a JSON document. */
  readonly record: number;
  /** JSON Pointer of the payload inside its record. */
  readonly pointer: string;
  /** 0-based. Steps of one round address the same text, those of the next what they left. */
  readonly round: number;
  readonly alternatives: readonly StepJson[];
  /** Strategy that was chosen for the rule and not taken here. */
  readonly insteadOf?: string;
}

/** A problem that would still stand; its place is one of the text after the plan. */
export interface RemainingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 1-based record of the payload; `null` for a problem of the document itself. */
  readonly record: number | null;
  /** JSON Pointer of the payload inside its record, followed by that of the problem inside the payload. */
  readonly pointer: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Prints the plans of a run file by file, as one {@link PlansJson}. */
export class PlanReporter {
  #separator = '\n';

  /** Before the first file. */
  begin(): string {
    return '{"version":1,"files":[';
  }

  /** One file with its plan. */
  file(path: string, plan: TextPlan, inspection: Inspection): string {
    const separator = this.#separator;
    this.#separator = ',\n';
    return separator + visibleJson(JSON.stringify(filePlan(path, plan, inspection)));
  }

  /** After the last file. */
  end(): string {
    return '\n]}\n';
  }
}

function filePlan(path: string, plan: TextPlan, { payloads }: Inspection): FilePlanJson {
  const lines = new LineIndex(plan.text);
  return {
    path,
    policy: plan.policy,
    steps: plan.steps.map((step) => ({
      record: payloads[step.payload]?.record ?? 1,
      pointer: payloads[step.payload]?.pointer ?? '',
      round: step.round,
      ...stepJson(step),
      ...(step.insteadOf === undefined ? {} : { insteadOf: step.insteadOf }),
      alternatives: step.alternatives.map(stepJson),
    })),
    patches: plan.patches,
    remaining: plan.remaining.map(({ rule, severity, message, pointer, payload, range }) => {
      const { line, character } = lines.positionAt(range.start);
      // Steps change what payloads hold, not how many there are or where in their record they lie.
      const home = payloads[payload];
      return {
        rule,
        severity,
        message,
        record: home?.record ?? null,
        pointer: (home?.pointer ?? '') + pointer,
        line: line + 1,
        column: character + 1,
      };
    }),
  };
}

function stepJson(step: Step): StepJson {
  const { strategy, title, safety, reason, answers, operations } = step;
  const { keeps, moves, marks, invents, drops } = step;
  return { strategy, title, safety, reason, answers, operations, keeps, moves, marks, invents, drops };
}
