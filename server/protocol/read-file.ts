/**
 * Server → client request: the text of a file the server cannot read itself (a virtual file system, or a
 * server in a web worker). Only asked of clients that declared `readFile`, for project
 * files, and for those beside a document where a person had them read.
 */
export namespace ReadFileRequest {
  export const method = 'chatmend/readFile';

  export interface Params {
    readonly uri: string;
  }

  /** `null` where there is no such file. */
  export type Result = string | null;
}
