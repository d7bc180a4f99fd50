import { type Disposable, languages, ProgressLocation, TabInputText, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CheckFileProgressNotification, CheckFileRequest } from '../../server/protocol/index.ts';
import { checkedText } from './look-text.ts';

/** Files that were checked from disk; what was found stands among the problems until their tab is closed. */
export class CheckedFiles implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #found = languages.createDiagnosticCollection('chatmend-files');
  readonly #disposables: Disposable[];
  readonly #progress = new Map<string, (params: CheckFileProgressNotification.Params) => void>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = [
      this.#found,
      client.onNotification(
        CheckFileProgressNotification.method,
        (params: CheckFileProgressNotification.Params) => this.#progress.get(params.uri)?.(params),
      ),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof TabInputText) this.#found.delete(input.uri);
      }),
    ];
  }

  /** Checks a file, with progress, until it is done or a person has had enough. */
  async check(file: Uri): Promise<void> {
    const client = this.#client;
    await client.start();
    const uri = client.code2ProtocolConverter.asUri(file);
    const title = 'Chatmend looks for chat payloads';
    const location = ProgressLocation.Notification;
    await window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      let told = 0;
      this.#progress.set(uri, ({ done, total }) => {
        const percent = (100 * done) / total;
        progress.report({ increment: percent - told, message: `${Math.floor(percent)} %` });
        told = percent;
      });
      try {
        const params: CheckFileRequest.Params = { uri };
        const checked = await client.sendRequest<CheckFileRequest.Result>(
          CheckFileRequest.method,
          params,
          token,
        );
        if (checked !== null) {
          const diagnostics = await client.protocol2CodeConverter.asDiagnostics([...checked.diagnostics]);
          this.#found.set(file, diagnostics);
        }
        void window.showInformationMessage(checkedText(checked));
      } catch (error) {
        if (!token.isCancellationRequested) throw error;
      } finally {
        this.#progress.delete(uri);
      }
    });
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
