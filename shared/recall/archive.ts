import type { Holdings, OtherDocument, OtherDocuments } from '../api.ts';
import { readDocument } from '../read-document.ts';
import { Entries } from './entries.ts';
import { MemoryIndex } from './memory.ts';

const lists = new WeakMap<OtherDocuments, readonly OtherDocument[]>();
const indexes = new WeakMap<OtherDocument, MemoryIndex>();

/** What other documents remember, but the one of this name; read once for all documents that ask. */
export function indexesOf(others: OtherDocuments, but: string | undefined): readonly MemoryIndex[] {
  let documents = lists.get(others);
  if (documents === undefined) {
    documents = [...new Map([...others()].map((one) => [one.name, one])).values()];
    lists.set(others, documents);
  }
  return documents.filter(({ name }) => name !== but).map(indexOf);
}

/** Reads a document now that others may ask later, and tells how much it holds for them. Never throws on any text. */
export function holdingsOf(document: OtherDocument): Holdings {
  const { all } = indexOf(document).entries;
  const requests = all.filter(({ kind }) => kind === 'request').length;
  return { requests, answers: all.length - requests };
}

function indexOf(document: OtherDocument): MemoryIndex {
  let index = indexes.get(document);
  if (index === undefined) {
    const { name, text } = document;
    const { payloads } = readDocument(text, { name });
    index = new MemoryIndex(text, new Entries(text, { name }, payloads, document));
    indexes.set(document, index);
  }
  return index;
}
