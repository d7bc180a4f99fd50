/** Client → server request: what the provider's errors in a text mean, to be shown as a Markdown document. */
export namespace ExplainErrorRequest {
  export const method = 'chatmend/explainError';

  export interface Params {
    /** What somebody selected or copied, or a document: any text that may hold an error. */
    readonly text: string;
    /** Offset in it of the error that is asked about; absent: all of them, from the first on. */
    readonly at?: number;
  }

  /** `null` where nothing in the text looks like the error of a provider. */
  export type Result = ExplainedError | null;
}

/** The answer, good to be pasted into an issue. */
export interface ExplainedError {
  readonly markdown: string;
}
