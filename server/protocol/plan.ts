import type { Policy, Safety } from '@chatmend/engine';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';

/** Client → server request: what a repair would do. Nothing is applied; the client previews and applies. */
export namespace PlanRequest {
  export const method = 'chatmend/plan';

  export interface Params {
    readonly uri: string;
    /** Repair the payload around this place only; without it, the whole document. */
    readonly position?: Position;
    /** How far it may go; unset: as the settings and the project file say, else `careful`. */
    readonly policy?: Policy;
  }

  /** `null` for a document that is not open at the server. */
  export type Result = Plan | null;
}

/** One coherent plan: all of it is applied, or nothing. */
export interface Plan {
  /** Version of the document the edit belongs to. */
  readonly version: number;
  /** How many payloads were considered; 0 means there is none (around `position`). */
  readonly payloads: number;
  readonly steps: readonly PlanStep[];
  /**
   * Carries out all steps at once; absent where there is nothing to do. If a step is unsafe and the client
   * knows change annotations, all edits bear one that needs confirmation.
   */
  readonly edit?: WorkspaceEdit;
  /** The policy it was made by. */
  readonly policy: Policy;
  /** How many errors and warnings still stand afterwards, and how many of them are errors. */
  readonly remaining: number;
  readonly remainingErrors: number;
}

/** A step in words for people. */
export interface PlanStep {
  /** What will be there afterwards. */
  readonly title: string;
  readonly safety: Safety;
  /** Why it is this safe. */
  readonly reason: string;
  /** Index of the payload it changes. */
  readonly payload: number;
  /** What becomes of words, in short phrases; empty where nothing of the kind happens. */
  readonly moves: readonly string[];
  readonly marks: readonly string[];
  readonly invents: readonly string[];
  readonly drops: readonly string[];
  /** Titles of the other ways to answer the same problem. */
  readonly alternatives: readonly string[];
}
