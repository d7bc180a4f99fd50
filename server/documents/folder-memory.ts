import { LineIndex, type OtherDocument, type OtherDocuments, type RecalledFrom } from '@chatmend/engine';
import type { Location } from 'vscode-languageserver';

/** A file whose requests and answers are kept. */
export interface RememberedFile extends OtherDocument {
  readonly uri: string;
}

/** What the files beside a document hold of conversations. */
export class FolderMemory {
  /** Tells it from others of the same document, read earlier or later. */
  readonly id: number;
  /** For the engine: always the same function. */
  readonly others: OtherDocuments;
  readonly #files: ReadonlyMap<string, RememberedFile>;
  /** Made when first asked for: every problem of every version of the document asks again. */
  readonly #lines = new Map<RememberedFile, LineIndex>();

  constructor(id: number, files: readonly RememberedFile[]) {
    this.id = id;
    this.others = () => files;
    this.#files = new Map(files.map((file) => [file.name, file]));
  }

  /** The same file, as it was read before. */
  same({ name, title, text }: RememberedFile): RememberedFile | undefined {
    const file = this.#files.get(name);
    return file?.title === title && file.text === text ? file : undefined;
  }

  /** Where something stands that is put back, if it is in one of these files. */
  locate({ document, range: { start, end } }: RecalledFrom): Location | undefined {
    const file = document === undefined ? undefined : this.#files.get(document);
    if (file === undefined) return undefined;
    const lines = this.#linesOf(file);
    return { uri: file.uri, range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
  }

  #linesOf(file: RememberedFile): LineIndex {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      lines = new LineIndex(file.text);
      this.#lines.set(file, lines);
    }
    return lines;
  }
}

/** The memories of open documents, each kept until its document is closed. */
export class FolderMemories {
  readonly #known = new Map<string, FolderMemory>();
  #count = 0;

  of(uri: string): FolderMemory | undefined {
    return this.#known.get(uri);
  }

  /** A file just read, as an open document remembers it where it has not changed: its conversations are then known. */
  known(file: RememberedFile): RememberedFile {
    for (const memory of this.#known.values()) {
      const same = memory.same(file);
      if (same !== undefined) return same;
    }
    return file;
  }

  /** What was known before of the files beside the document counts no longer. */
  keep(uri: string, files: readonly RememberedFile[]): void {
    this.#known.set(uri, new FolderMemory(++this.#count, files));
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
