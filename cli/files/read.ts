import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode } from './decode.ts';

/** A file or standard input that was read as text. */
export interface Source extends Decoded {
  /** As shown to people: relative to the current folder where it lies below it. */
  readonly path: string;
  /** Where it lies; unset for standard input. */
  readonly absolute?: string;
  readonly bytes: Uint8Array;
}

/** A source, or why there is none. */
export type ReadResult =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'no-text'; readonly path: string; readonly message: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string };

/** The name of what stands in a file: what is packed is read as what it is once unpacked. */
export function unpackedName(path: string): string {
  return path.replace(/\.gz$/i, '');
}

/** Reads the file at `absolute`. */
export function readSource(absolute: string, path: string): ReadResult {
  try {
    const { size } = statSync(absolute);
    if (size > constants.MAX_STRING_LENGTH) return { kind: 'unreadable', path, message: tooLarge(size) };
    return sourceOf(readFileSync(absolute), path, absolute);
  } catch (error) {
    return { kind: 'unreadable', path, message: explain(error as NodeJS.ErrnoException) };
  }
}

/** Reads standard input to its end. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>, path: string): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      size += chunk.length;
      if (size > constants.MAX_STRING_LENGTH) return { kind: 'unreadable', path, message: tooLarge(size) };
      chunks.push(chunk);
    }
  } catch (error) {
    return { kind: 'unreadable', path, message: explain(error as NodeJS.ErrnoException) };
  }
  return sourceOf(Buffer.concat(chunks), path);
}

/** What went wrong with a file, and what to do about it. */
export function explain(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder: check the path';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied: check who may read it';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error.message;
  }
}

function sourceOf(bytes: Uint8Array, path: string, absolute?: string): ReadResult {
  const decoded = decode(bytes);
  if ('noText' in decoded) return { kind: 'no-text', path, message: decoded.noText };
  const place = absolute === undefined ? {} : { absolute };
  return { kind: 'source', source: { ...decoded, path, bytes, ...place } };
}

function tooLarge(size: number): string {
  const limit = Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20);
  return `it is too large (${Math.ceil(size / 2 ** 20)} MiB, the limit is ${limit} MiB): split it, JSON Lines between two rows`;
}
