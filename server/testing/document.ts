import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** A document that is open in the editor of a test. */
export class EditorDocument {
  readonly uri: string;
  readonly #editor: Editor;
  readonly #languageId: string;
  #content: TextDocument;

  constructor(editor: Editor, uri: string, languageId: string, text: string) {
    this.#editor = editor;
    this.#languageId = languageId;
    this.uri = uri;
    this.#content = TextDocument.create(uri, languageId, 1, text);
    void editor.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: this.#languageId, version: 1, text },
    });
  }

  get text(): string {
    return this.#content.getText();
  }

  get version(): number {
    return this.#content.version;
  }

  /** Diagnostics as an editor asks for them. */
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.#editor.request('textDocument/diagnostic', {
      textDocument: { uri: this.uri },
      previousResultId,
    });
  }

  /** Diagnostics in words: `error orphan-tool-result "role": "tool"`. */
  async problems(): Promise<string[]> {
    const report = await this.pull();
    return report.kind === 'full' ? report.items.map((item) => this.words(item)) : ['unchanged'];
  }

  /** A diagnostic in words. */
  words({ severity, code, range }: Diagnostic): string {
    return `${SEVERITIES[severity ?? 0]} ${code} ${this.#content.getText(range)}`;
  }

  /** Range of the first `words`, else of everything. */
  rangeOf(words?: string): Range {
    const start = words === undefined ? 0 : this.text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    const end = words === undefined ? this.text.length : start + words.length;
    return { start: this.#content.positionAt(start), end: this.#content.positionAt(end) };
  }

  /** Code actions at the first `words`, else for everything. */
  async actions(words?: string, only?: string[]): Promise<CodeAction[]> {
    const report = await this.pull().catch(() => undefined);
    const diagnostics = report?.kind === 'full' ? report.items : (this.#editor.pushed.get(this.uri) ?? []);
    return this.#editor.request('textDocument/codeAction', {
      textDocument: { uri: this.uri },
      range: this.rangeOf(words),
      context: { diagnostics, ...(only && { only }) },
    });
  }

  /** Titles of code actions. */
  async titles(words?: string, only?: string[]): Promise<string[]> {
    return (await this.actions(words, only)).map(({ title }) => title);
  }

  /** The code action of that title. */
  async action(title: string, only?: string[]): Promise<CodeAction> {
    const actions = await this.actions(undefined, only);
    const found = actions.find((action) => action.title === title);
    if (found === undefined)
      throw new Error(`no "${title}" in: ${actions.map((one) => one.title).join(', ')}`);
    return found;
  }

  /** Asks the server for the edit of an action. */
  resolve(action: CodeAction): Promise<CodeAction> {
    return this.#editor.request('codeAction/resolve', action);
  }

  /** Takes the code action of that title, and answers the text afterwards. */
  async take(title: string, only?: string[]): Promise<string> {
    const action = await this.action(title, only);
    const { edit } = action.edit === undefined ? await this.resolve(action) : action;
    if (edit === undefined) throw new Error(`"${title}" has no edit`);
    await this.#editor.apply(edit);
    return this.text;
  }

  /** What is shown when the mouse rests on the first `words`. */
  async hover(words: string): Promise<string | undefined> {
    const hover = await this.#editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: this.uri },
      position: this.rangeOf(words).start,
    });
    return (hover?.contents as { value: string } | undefined)?.value;
  }

  /** Replaces the first `words`, as typing does. */
  async type(words: string, newText: string): Promise<void> {
    await this.change([{ range: this.rangeOf(words), text: newText }]);
  }

  /** Sends changes as they are. */
  async change(contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    this.#content = TextDocument.update(this.#content, contentChanges, this.version + 1);
    await this.#editor.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  /** Applies edits of the original text at once. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    await this.change([{ text: TextDocument.applyEdits(this.#content, [...edits]) }]);
  }

  async close(): Promise<void> {
    this.#editor.documents.delete(this.uri);
    await this.#editor.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }
}
