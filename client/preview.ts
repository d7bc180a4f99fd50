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
import type { Plan } from '../server/protocol/index.ts';
import { CommandId } from './commands/ids.ts';
import { outcome, stepLines } from './commands/repair-text.ts';
import { applyTextEdits } from './text-edits.ts';

const SCHEME = 'chatmend-preview';

interface Shown {
  readonly document: TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly plan: Plan;
  readonly text: string;
  readonly uri: Uri;
}

/**
 * Shows a plan with unsafe steps as a comparison and applies it as a whole. VS Code's own refactor preview
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
  async show(document: TextDocument, edits: readonly TextEdit[], plan: Plan): Promise<void> {
    const text = applyTextEdits(
      document.getText(),
      edits.map((edit) => ({
        start: document.offsetAt(edit.range.start),
        end: document.offsetAt(edit.range.end),
        newText: edit.newText,
      })),
    );
    const uri = Uri.from({ scheme: SCHEME, path: document.uri.path, query: document.uri.toString() });
    this.#shown = { document, version: document.version, edits, plan, text, uri };
    this.#changed.fire(uri);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    await commands.executeCommand(
      'vscode.diff',
      document.uri,
      uri,
      `${name}: repaired, including unsafe steps`,
      // A tab of its own: it must not take the place of the document it is about.
      { preview: false },
    );
    void this.#ask(plan);
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
      void window.showInformationMessage(outcome(shown.plan));
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

  async #ask(plan: Plan): Promise<void> {
    const lines = stepLines(plan);
    const more = lines.length > 3 ? ` … and ${lines.length - 3} more.` : '';
    const answer = await window.showInformationMessage(
      `${lines.slice(0, 3).join(' · ')}${more}`,
      'Apply All',
      'Discard',
    );
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
