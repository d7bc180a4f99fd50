import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { CommandId } from './commands/ids.ts';
import { applyTextEdits } from './text-edits.ts';

const SCHEME = 'chatmend-preview';

/** A repair that is to be looked at first. */
export interface Repair {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  /** Stands in the title of the comparison. */
  readonly title: string;
  /** What would be done and why it is not safe: asked beside the comparison. */
  readonly question: string;
  /** Said when it is applied. */
  readonly outcome: string;
}

interface Shown extends Repair {
  readonly version: number;
  readonly text: string;
  readonly uri: Uri;
}

/**
 * Shows a repair with unsafe steps as a comparison and applies it as a whole. VS Code's own refactor preview
 * lets people untick single text edits, and half of a move loses or doubles a message.
 */
export class Preview implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #shown: Shown | undefined;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Opens the comparison; the buttons of its title and of the notification apply or discard it. */
  async show(repair: Repair): Promise<void> {
    const { document, edits, title } = repair;
    const text = applyTextEdits(
      document.getText(),
      edits.map((edit) => ({
        start: document.offsetAt(edit.range.start),
        end: document.offsetAt(edit.range.end),
        newText: edit.newText,
      })),
    );
    const uri = Uri.from({ scheme: SCHEME, path: document.uri.path, query: document.uri.toString() });
    this.#shown = { ...repair, version: document.version, text, uri };
    this.#changed.fire(uri);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    // A tab of its own: it must not take the place of the document it is about.
    await commands.executeCommand('vscode.diff', document.uri, uri, `${name}: ${title}`, { preview: false });
    void this.#ask(repair);
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#shown?.uri.toString() === uri.toString() ? this.#shown.text : '';
  }

  /** Applies the plan that is shown, all of it, unless its document changed meanwhile. */
  async apply(): Promise<boolean> {
    const shown = this.#shown;
    if (shown === undefined) return false;
    await this.discard();
    if (shown.document.version !== shown.version) {
      void window.showWarningMessage('The document changed meanwhile: run the repair again.');
      return false;
    }
    const edit = new WorkspaceEdit();
    edit.set(shown.document.uri, [...shown.edits]);
    const done = await workspace.applyEdit(edit);
    if (done) {
      await window.showTextDocument(shown.document);
      void window.showInformationMessage(shown.outcome);
    }
    return done;
  }

  /** Closes the comparison and forgets the plan. */
  async discard(): Promise<void> {
    const shown = this.#shown;
    this.#shown = undefined;
    if (shown === undefined) return;
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter((tab) => modifiedOf(tab.input)?.toString() === shown.uri.toString()),
    );
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #ask({ question }: Repair): Promise<void> {
    const answer = await window.showInformationMessage(question, 'Apply All', 'Discard');
    if (answer === 'Apply All') await commands.executeCommand(CommandId.applyPreview);
    if (answer === 'Discard') await commands.executeCommand(CommandId.discardPreview);
  }
}

/** The right side of a comparison's tab. */
function modifiedOf(input: unknown): Uri | undefined {
  return input !== null && typeof input === 'object' && 'modified' in input
    ? (input.modified as Uri)
    : undefined;
}
