import type { Position } from 'vscode-languageserver-types';

/** Client → server request: where a history may be cut without tearing a call from its result. */
export namespace CutsRequest {
  export const method = 'chatmend/cuts';

  export interface Params {
    readonly uri: string;
    /** Inside the payload that is asked about; elsewhere, the only payload of the document is meant. */
    readonly position: Position;
  }

  /** `null` for a document that is not open at the server. */
  export type Result = Cuts | null;
}

/** The places of one payload. */
export interface Cuts {
  /** Version of the document the positions belong to. */
  readonly version: number;
  /** In order; empty where no payload is meant. */
  readonly places: readonly CutPlace[];
}

/** A place between two messages. */
export interface CutPlace {
  /** Index of the message behind it: 0 before the first, the number of messages behind the last. */
  readonly index: number;
  /** That message as the provider names it; absent at the end. */
  readonly place?: string;
  /** Role of the message behind it, fit to stand on a line; absent at the end. */
  readonly role?: string;
  /** Where that message begins, or where the last one ends. */
  readonly position: Position;
  /** How many messages stand behind it. */
  readonly behind: number;
  /** Whether every call before it is answered there, and every result has its call. */
  readonly wholeBefore: boolean;
  /** The same for what stands behind it. */
  readonly wholeBehind: boolean;
}
