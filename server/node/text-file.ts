import { readFile } from 'node:fs/promises';

/** Text of a file without its byte order mark, which tells UTF-16 from UTF-8. Rejects where it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path);
  return new TextDecoder(charsetOf(bytes)).decode(bytes);
}

function charsetOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
