/**
 * Command of `workspace/executeCommand`: reads the requests and answers of the files beside a document, in its folder and
 * below, and keeps them as its memory until it is closed. What the document lost and they hold is offered by its quick fixes
 * from then on. The one argument is the URI of the open document. What was found is told by `window/showMessage` too.
 */
export namespace RememberFolderCommand {
  export const id = 'chatmend.rememberFolder';

  export type Arguments = readonly [uri: string];

  /** `null` where nothing was read, or a person had enough. */
  export type Result = RememberedFolder | null;
}

/** What was found beside a document. */
export interface RememberedFolder {
  /** How many files were read, and how many were left out because they are too large. */
  readonly files: number;
  readonly leftOut: number;
  readonly requests: number;
  readonly answers: number;
  /** What the document lost and quick fixes can put back from there. */
  readonly restorable: Restorable;
}

/** How much of each kind can be put back. */
export interface Restorable {
  readonly call: number;
  readonly result: number;
  readonly turn: number;
  readonly reasoning: number;
}
