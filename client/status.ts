import { type Disposable, LanguageStatusSeverity, languages, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { StatusChangedNotification, StatusRequest } from '../server/protocol/index.ts';
import { CommandId } from './commands/ids.ts';
import { SELECTOR } from './documents.ts';
import { statusText } from './status-text.ts';

/** The language status item: which provider the payload at the cursor is judged for, and why. */
export class StatusItem implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #item = languages.createLanguageStatusItem('chatmend.target', SELECTOR);
  readonly #disposables: Disposable[] = [];
  #asked = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#item.name = 'Chatmend';
    this.#item.text = 'Chatmend';
    this.#item.command = { command: CommandId.showLog, title: 'Show Log' };
    this.#disposables.push(
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.update()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.update(textEditor)),
      client.onNotification(StatusChangedNotification.method, ({ uri }: StatusChangedNotification.Params) => {
        const active = window.activeTextEditor?.document.uri;
        if (active !== undefined && client.code2ProtocolConverter.asUri(active) === uri) void this.update();
      }),
    );
  }

  /** Asks the server about the place of the cursor; a later question outruns an earlier one. */
  async update(editor: TextEditor | undefined = window.activeTextEditor): Promise<void> {
    if (editor === undefined || languages.match(SELECTOR, editor.document) === 0 || !this.#client.isRunning())
      return;
    const asked = ++this.#asked;
    const params: StatusRequest.Params = {
      uri: this.#client.code2ProtocolConverter.asUri(editor.document.uri),
      position: this.#client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const status: StatusRequest.Result = await this.#client.sendRequest(StatusRequest.method, params);
    if (asked !== this.#asked) return;
    const { text, detail, warns } = statusText(status);
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = warns ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
