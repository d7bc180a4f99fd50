import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RuleDocumentationRequest } from '../server/protocol/index.ts';

const SCHEME = 'chatmend-rule';

/** The documentation of rules as read-only Markdown documents. */
export class RuleDocuments implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #registration: Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Address of a rule's document. */
  uriOf(rule: string): Uri {
    return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const rule = uri.path.slice(1).replace(/\.md$/, '');
    const params: RuleDocumentationRequest.Params = { rule };
    const answer: RuleDocumentationRequest.Result = await this.#client.sendRequest(
      RuleDocumentationRequest.method,
      params,
    );
    return answer?.markdown ?? 'There is no rule of this name.';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
