import type { OtherDocuments } from '../api.ts';
import { readDocument } from '../read-document.ts';
import { Entries } from './entries.ts';
import { MemoryIndex } from './memory.ts';

const read = new WeakMap<OtherDocuments, ReadonlyMap<string, MemoryIndex>>();

/** What other documents remember, but the one of this name; read once for all documents that ask. */
export function indexesOf(others: OtherDocuments, but: string | undefined): readonly MemoryIndex[] {
  let indexes = read.get(others);
  if (indexes === undefined) {
    indexes = new Map(
      [...others()].map(({ name, title, text }) => {
        const { payloads } = readDocument(text, { name });
        return [name, new MemoryIndex(text, new Entries(text, { name }, payloads, title))];
      }),
    );
    read.set(others, indexes);
  }
  return [...indexes].filter(([name]) => name !== but).map(([, index]) => index);
}
