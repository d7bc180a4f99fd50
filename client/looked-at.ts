import {
  commands,
  type Disposable,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type TextDocumentRegistrationOptions,
} from 'vscode-languageclient';
import { SELECTOR } from './documents.ts';

/** The part of the client's features that takes documents on and lets go of them. */
interface Feature {
  register(data: { id: string; registerOptions: TextDocumentRegistrationOptions }): void;
  unregister(id: string): void;
}

/** Documents of other languages that are looked at: a person asked for it, or the setting `chatmend.files` names them. */
export class LookedAt implements Disposable {
  readonly #client: BaseLanguageClient;
  /** Addresses, each with the id its features are registered by. */
  readonly #on = new Map<string, string>();
  readonly #disposables: Disposable[];
  #count = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = [
      workspace.onDidOpenTextDocument((document) => this.#consider(document)),
      workspace.onDidCloseTextDocument((document) => this.#turnOff(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('chatmend.files')) this.considerAll();
      }),
    ];
  }

  /** Whether a document is looked at without anybody asking for it. */
  isFor(document: TextDocument): boolean {
    return languages.match(SELECTOR, document) > 0 || isNamed(document);
  }

  /** Has a document looked at until it is closed. The server has to run. */
  turnOn(document: TextDocument): void {
    if (languages.match(SELECTOR, document) > 0 || this.#on.has(document.uri.toString())) return;
    const id = `chatmend-${this.#count++}`;
    this.#on.set(document.uri.toString(), id);
    this.#register(id, document.uri);
    this.#tellMenus();
  }

  /** Looks at the open documents the setting names. */
  considerAll(): void {
    for (const document of workspace.textDocuments) this.#consider(document);
  }

  /** Tells a server that was started anew. */
  again(): void {
    for (const [uri, id] of this.#on) this.#register(id, Uri.parse(uri));
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }

  #consider(document: TextDocument): void {
    if (this.#client.isRunning() && isNamed(document)) this.turnOn(document);
  }

  #turnOff({ uri }: TextDocument): void {
    const id = this.#on.get(uri.toString());
    if (id === undefined) return;
    this.#on.delete(uri.toString());
    this.#tellMenus();
    for (const [feature] of this.#features()) feature.unregister(id);
  }

  /** Commands are listed where they can do something. */
  #tellMenus(): void {
    const paths = [...this.#on.keys()].map((uri) => Uri.parse(uri).fsPath);
    void commands.executeCommand('setContext', 'chatmend.lookedAt', paths);
  }

  /** As the server would ask for more documents itself, and answered for this one only. */
  #register(id: string, uri: Uri): void {
    // What means something in a glob is any character; patterns are held against the path as the system writes it.
    const pattern = uri.fsPath.replaceAll('\\', '/').replace(/[*[\]{}]/g, '?');
    const documentSelector = [{ scheme: uri.scheme, pattern }];
    for (const [feature, options] of this.#features())
      feature.register({ id, registerOptions: { ...options, documentSelector } });
  }

  #features(): (readonly [Feature, object])[] {
    const { capabilities } = this.#client.initializeResult ?? {};
    const client = this.#client;
    return [
      [client.getFeature(DidOpenTextDocumentNotification.method), {}],
      [client.getFeature(DidChangeTextDocumentNotification.method), { syncKind: 2 }],
      [client.getFeature(DidCloseTextDocumentNotification.method), {}],
      [client.getFeature(HoverRequest.method), {}],
      [client.getFeature(CodeActionRequest.method), { ...(capabilities?.codeActionProvider as object) }],
      [client.getFeature(DocumentDiagnosticRequest.method), { ...capabilities?.diagnosticProvider }],
    ] as unknown as (readonly [Feature, object])[];
  }
}

/** Whether the setting names a document. */
function isNamed(document: TextDocument): boolean {
  const globs = workspace.getConfiguration('chatmend', document.uri).get<unknown>('files');
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!Array.isArray(globs) || folder === undefined) return false;
  const named = globs.filter((glob) => typeof glob === 'string');
  return (
    languages.match(
      named.map((glob) => ({ pattern: new RelativePattern(folder, glob) })),
      document,
    ) > 0
  );
}
