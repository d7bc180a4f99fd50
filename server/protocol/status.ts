import type { Position, Range } from 'vscode-languageserver-types';

/** Client → server request: what the server makes of a document, for the language status item. */
export namespace StatusRequest {
  export const method = 'chatmend/status';

  export interface Params {
    readonly uri: string;
    /** Where the cursor stands; without it the first payload is told about. */
    readonly position?: Position;
  }

  /** `null` for a document that is not open at the server. */
  export type Result = DocumentStatus | null;
}

/** Server → client notification: `chatmend/status` would now answer something new for this document. */
export namespace StatusChangedNotification {
  export const method = 'chatmend/statusChanged';

  export interface Params {
    readonly uri: string;
  }
}

/** What the server makes of a document. */
export interface DocumentStatus {
  /**
   * Why the document is not looked at: `chatmend.enable` is off, the project file ignores it, or it is the
   * read-only side of a comparison.
   */
  readonly off?: 'setting' | 'project' | 'comparison';
  /** How many payloads were found. */
  readonly payloads: number;
  /** The payload around `position`, else the first. */
  readonly payload?: PayloadStatus;
  readonly errors: number;
  readonly warnings: number;
  /** Problems of any severity, reported or not. */
  readonly problems: number;
  /** What the engine did not do, in sentences: too deep, too many problems. */
  readonly notices: readonly string[];
  /** URI of the project file that speaks for the document. */
  readonly projectFile?: string;
}

/** One payload and its target, in words for people. */
export interface PayloadStatus {
  readonly index: number;
  /** Capture form id: how the document holds it. */
  readonly capture: string;
  readonly dialect: string;
  /** What decided for the dialect, in a few words; absent where its shape tells. */
  readonly dialectReason?: string;
  readonly context: string;
  /** Provider id, `generic` where unknown. */
  readonly provider: string;
  readonly providerName: string;
  /** One sentence: why this provider. */
  readonly reason: string;
  /** The provider answered this very request with 2xx. */
  readonly accepted: boolean;
  readonly range: Range;
}
