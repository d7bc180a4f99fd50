import { type Inspection, inspect } from '@chatmend/engine';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { DocumentSettings, DocumentSettingsStore } from '../settings/document-settings.ts';
import { VERSION } from '../version.ts';
import type { FolderMemories, FolderMemory } from './folder-memory.ts';

/** A document as it was when it was inspected. Valid until the next `await`: documents change in place. */
export interface Inspected {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: DocumentSettings;
  /** What files beside it hold, where a person had them read. */
  readonly memory?: FolderMemory | undefined;
  readonly inspection: Inspection;
  /** Names text, settings, memory and engine together: equal stamps mean equal answers. */
  readonly stamp: string;
}

/** How many inspections are remembered; each holds the text of its document. */
const LIMIT = 10;

/** Inspections of open documents, computed when asked for and remembered for one version, its settings and memory. */
export class Inspections {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #settings: DocumentSettingsStore;
  readonly #memories: FolderMemories;
  readonly #onNew: (uri: string) => void;
  /** Least recently used first. */
  readonly #known = new Map<string, Inspected>();
  /** Tells this server, and each opening of a document, from others that count versions alike. */
  readonly #openings = new WeakMap<TextDocument, string>();
  readonly #server = Date.now().toString(36);
  #opened = 0;

  constructor(
    documents: TextDocuments<TextDocument>,
    settings: DocumentSettingsStore,
    memories: FolderMemories,
    onNew: (uri: string) => void,
  ) {
    this.#documents = documents;
    this.#settings = settings;
    this.#memories = memories;
    this.#onNew = onNew;
  }

  /** The open document at `uri`, inspected as it is now. */
  async get(uri: string): Promise<Inspected | undefined> {
    if (this.#documents.get(uri) === undefined) return undefined;
    const settings = await this.#settings.get(uri);
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const memory = this.#memories.of(uri);
    const stamp = this.#stamp(document, settings, memory);
    const known = this.#known.get(uri);
    this.#known.delete(uri);
    const inspected = known?.stamp === stamp ? known : inspectDocument(document, settings, memory, stamp);
    this.#known.set(uri, inspected);
    for (const [oldest] of this.#known) {
      if (this.#known.size <= LIMIT) break;
      this.#known.delete(oldest);
    }
    if (inspected !== known) this.#onNew(uri);
    return inspected;
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #stamp(document: TextDocument, settings: DocumentSettings, memory: FolderMemory | undefined): string {
    let opening = this.#openings.get(document);
    if (opening === undefined) {
      opening = `${this.#server}.${this.#opened++}`;
      this.#openings.set(document, opening);
    }
    return `${opening}.${document.version}.${hash(JSON.stringify(settings))}.${memory?.id ?? 0}.${VERSION}`;
  }
}

function inspectDocument(
  document: TextDocument,
  settings: DocumentSettings,
  memory: FolderMemory | undefined,
  stamp: string,
): Inspected {
  const text = settings.off === undefined ? document.getText() : '';
  const name = URI.parse(document.uri).path;
  const inspection = inspect(text, {
    ...settings.options,
    name,
    languageId: document.languageId,
    ...(memory !== undefined && { others: memory.others }),
  });
  return { document, version: document.version, settings, memory, inspection, stamp };
}

/** FNV-1a, enough to tell a handful of settings apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
