import type { Json, Pointer } from '../../api.ts';
import type { BlockFormat } from './format.ts';

/** A message of the list. */
export interface Message {
  readonly pointer: Pointer;
  readonly index: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Whether a message says something beside its blocks. */
export function saysBeside({ value }: Message, { words }: BlockFormat): boolean {
  const said = words === undefined ? undefined : value[words];
  return said !== undefined && said !== null && said !== '';
}

/** What goes with the last block of a message: the list of them where words stand beside it, else the message. */
export function holderOfBlocks(message: Message, format: BlockFormat): Pointer {
  return saysBeside(message, format) ? `${message.pointer}/${format.blocks}` : message.pointer;
}

/** A message of these blocks; who makes calls says something too where words have a member of their own. */
export function messageOf(
  role: string,
  blocks: readonly Json[],
  { blocks: key, words, spelling }: BlockFormat,
): Json {
  const said = words !== undefined && role === spelling.assistant ? { [words]: '' } : {};
  return { role, ...said, [key]: blocks };
}

/** A message of words. */
export function messageOfWords(
  role: string,
  words: string,
  format: BlockFormat,
  text: BlockFormat['write']['text'],
): Json {
  return format.words === undefined
    ? { role, [format.blocks]: [text(words)] }
    : { role, [format.words]: words };
}
