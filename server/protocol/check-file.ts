import type { Diagnostic } from 'vscode-languageserver-types';

/** Client → server request: what is wrong in a file that is too large to be a document. It is read from disk. */
export namespace CheckFileRequest {
  export const method = 'chatmend/checkFile';

  export interface Params {
    readonly uri: string;
  }

  /** `null` where the file cannot be read from here. */
  export type Result = CheckedFile | null;
}

/** Server → client notification: how far `chatmend/checkFile` has come with a file. */
export namespace CheckFileProgressNotification {
  export const method = 'chatmend/checkFileProgress';

  export interface Params {
    readonly uri: string;
    /** Bytes that were read, of `total`. */
    readonly done: number;
    readonly total: number;
  }
}

/** What was found in a file. */
export interface CheckedFile {
  readonly payloads: number;
  /** All problems, shown or not. */
  readonly problems: number;
  /** The first of them, as many as editors show. */
  readonly diagnostics: readonly Diagnostic[];
}
