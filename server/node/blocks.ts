import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Block } from '../runtime.ts';

/** Characters of a block: much more than a request has, much less than a string may have. */
const SIZE = 32 * 2 ** 20;

/** What is one value is read as one block, as long as a string can hold it. */
const ONE_VALUE = /\.(json|jsonc|har|ipynb)$/i;

/** A text file in blocks of whole lines, of `size` characters or somewhat more. Rejects where it cannot be read. */
export async function* blocksOf(path: string, size = SIZE): AsyncGenerator<Block> {
  const { size: total } = await stat(path);
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 20 });
  let text = '';
  let line = 0;
  for await (const chunk of stream) {
    text += chunk;
    const end = ONE_VALUE.test(path) || text.length < size ? 0 : endOfBlock(text);
    if (end === 0) continue;
    const block = text.slice(0, end);
    yield { text: block, line, done: stream.bytesRead, total };
    line += linesOf(block);
    text = text.slice(end);
  }
  if (text !== '') yield { text, line, done: total, total };
}

/** Behind the last line after which a new record may begin: the next is neither indented nor an end of something. */
function endOfBlock(text: string): number {
  for (let feed = text.lastIndexOf('\n'); feed > 0; feed = text.lastIndexOf('\n', feed - 1)) {
    const next = text[feed + 1];
    if (next !== undefined && !' \t\r\n}])'.includes(next)) return feed + 1;
  }
  return 0;
}

function linesOf(text: string): number {
  let count = 0;
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) count++;
  return count;
}
