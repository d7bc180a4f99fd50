/**
 * Server → client request: what stands in a folder the server cannot read itself. Only asked of clients that declared
 * `readFolder`, and only where a person had lost calls and results looked for.
 */
export namespace ReadFolderRequest {
  export const method = 'chatmend/readFolder';

  export interface Params {
    readonly uri: string;
  }

  /** `null` where there is no such folder. */
  export type Result = readonly FolderEntry[] | null;
}

/** A file or folder in a folder. Symbolic links are none: no walk runs in circles. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Of a file, in bytes. */
  readonly size: number;
}
