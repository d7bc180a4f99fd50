import { Uri, workspace } from 'vscode';
import { ReadFileRequest } from '../server/protocol/index.ts';

/** Reads a file for a server that cannot: virtual file systems, and every file in a browser. */
export const answerReadFile = [
  ReadFileRequest.method,
  async ({ uri }: ReadFileRequest.Params): Promise<ReadFileRequest.Result> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  },
] as const;
