import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

const SCHEME = 'chatmend-error';

/** How many answers are kept: an older document shows nothing once it is opened again. */
const MOST = 20;

/** What errors mean, as read-only Markdown documents, one for each time somebody asked. */
export class ErrorDocuments implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: Disposable;
  #asked = 0;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Keeps an answer; gives the address of its document. */
  add(markdown: string): Uri {
    const path = `/Provider error ${++this.#asked}.md`;
    this.#texts.set(path, markdown);
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= MOST) break;
      this.#texts.delete(oldest);
    }
    return Uri.from({ scheme: SCHEME, path });
  }

  provideTextDocumentContent({ path }: Uri): string {
    return this.#texts.get(path) ?? 'This answer is no longer kept: ask again.';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
