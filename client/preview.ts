import {
  commands,
  type Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
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
  /** All of it, line by line: shown when asked for. */
  readonly details: string;
  /** Said when it is applied. */
  readonly outcome: string;
}

interface Shown extends Repair {
  readonly version: number;
  readonly text: string;
  readonly uri: Uri;
  /** Where the steps are listed. */
  readonly steps: Uri;
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
    const steps = uri.with({ path: `${uri.path}: steps`, fragment: 'steps' });
    this.#shown = { ...repair, version: document.version, text, uri, steps };
    this.#changed.fire(uri);
    this.#changed.fire(steps);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    // A tab of its own: it must not take the place of the document it is about.
    await commands.executeCommand('vscode.diff', document.uri, uri, `${name}: ${title}`, { preview: false });
    void this.#ask(repair);
  }

  provideTextDocumentContent(uri: Uri): string {
    const shown = this.#shown;
    if (shown?.steps.toString() === uri.toString()) return shown.details;
    return shown?.uri.toString() === uri.toString() ? shown.text : '';
  }

  /** Lists the steps of the plan that is shown. */
  async showSteps(): Promise<void> {
    if (this.#shown !== undefined) await window.showTextDocument(this.#shown.steps, { preview: false });
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
    const own = [shown.uri.toString(), shown.steps.toString()];
    await window.tabGroups.close(tabs.filter((tab) => own.includes(String(shownIn(tab.input)))));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #ask({ question }: Repair): Promise<void> {
    const answer = await window.showInformationMessage(question, 'Apply All', 'Show Steps', 'Discard');
    if (answer === 'Apply All') await commands.executeCommand(CommandId.applyPreview);
    if (answer === 'Show Steps') await commands.executeCommand(CommandId.showSteps);
    if (answer === 'Discard') await commands.executeCommand(CommandId.discardPreview);
  }
}

/** What a tab shows: the right side of a comparison, or a text. */
function shownIn(input: unknown): Uri | undefined {
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputText ? input.uri : undefined;
}
