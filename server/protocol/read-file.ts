/**
 * Server → client request: the text of a file the server cannot read itself (a virtual file system, or a
 * server in a web worker). Only asked of clients that declared `readFile`, and only for project files.
 */
export namespace ReadFileRequest {
  export const method = 'chatmend/readFile';

  export interface Params {
    readonly uri: string;
  }

  /** `null` where there is no such file. */
  export type Result = string | null;
}
