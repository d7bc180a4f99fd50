import { type Holdings, holdingsOf } from '@chatmend/engine';
import { URI } from 'vscode-uri';
import type { FileBeside } from './files-beside.ts';
import type { RememberedFile } from './folder-memory.ts';

/**
 * Above these sizes, in bytes, a file is left out: no editor opens a larger one, and what holds something is kept, with
 * all that is known of it, in up to ten times the room.
 */
export const LARGEST = 50 * 2 ** 20;
export const LARGEST_IN_ALL = 128 * 2 ** 20;

/** What was read of the files beside a document. */
export interface ReadBeside extends Holdings {
  /** How many were read, and how many were left out. */
  readonly files: number;
  readonly leftOut: number;
  /** Those that hold requests or answers. */
  readonly holding: readonly RememberedFile[];
}

/**
 * Reads files one after the other. `next` is told of each before it is read, lets others have their turn, and says
 * whether to go on; where it does not, there is no outcome. `known` has those that are remembered already.
 */
export async function readBeside(
  files: AsyncIterable<FileBeside>,
  readText: (uri: string) => Promise<string | undefined>,
  next: (file: FileBeside) => Promise<boolean>,
  known: (file: RememberedFile) => RememberedFile,
): Promise<ReadBeside | undefined> {
  const holding: RememberedFile[] = [];
  const read = { files: 0, leftOut: 0, requests: 0, answers: 0 };
  let inAll = 0;
  for await (const file of files) {
    if (!(await next(file))) return undefined;
    const { uri, title, size } = file;
    if (size > LARGEST || inAll + size > LARGEST_IN_ALL) {
      read.leftOut++;
      continue;
    }
    const text = await readText(uri);
    if (text === undefined) continue;
    inAll += size;
    read.files++;
    // As inspections name documents.
    const one = known({ uri, name: URI.parse(uri).path, title, text });
    const { requests, answers } = holdingsOf(one);
    read.requests += requests;
    read.answers += answers;
    if (requests + answers > 0) holding.push(one);
  }
  return { ...read, holding };
}
