import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  type InitializationOptions,
  ReadFileRequest,
  ReadFolderRequest,
  type Settings,
} from '../protocol/index.ts';
import { startServer } from '../server.ts';
import { VSCODE } from './capabilities.ts';
import { EditorDocument } from './document.ts';
import { entriesIn, World } from './world.ts';

/** How an editor of a test differs from VS Code with a workspace folder `file:///work`. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  readonly settings?: Settings;
  readonly files?: Readonly<Record<string, string>>;
}

const FOLDER = 'file:///work';
const started: Editor[] = [];

/** An editor in this process: it talks to a server of its own over streams, as real ones do. */
export class Editor {
  readonly world = new World();
  readonly documents = new Map<string, EditorDocument>();
  /** Diagnostics that were pushed, by URI. */
  readonly pushed = new Map<string, Diagnostic[]>();
  /** Messages the server logged. */
  readonly log: string[] = [];
  /** Methods the server registered for, and requests and notifications it sent by method. */
  readonly registered: string[] = [];
  readonly received: { readonly method: string; readonly params: unknown }[] = [];
  settings: Settings;
  readonly #client: MessageConnection;
  readonly #server: { dispose(): void };
  readonly #waiting: (() => void)[] = [];

  /** Starts an editor and its server. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    started.push(editor);
    await editor.#client.sendRequest('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'work' }],
      capabilities: options.capabilities ?? VSCODE,
      initializationOptions: options.initializationOptions,
    });
    await editor.#client.sendNotification('initialized', {});
    return editor;
  }

  /** Ends all editors a test started. */
  static async stopAll(): Promise<void> {
    for (const editor of started.splice(0)) {
      await editor.request('shutdown', undefined);
      editor.#client.dispose();
      editor.#server.dispose();
    }
  }

  private constructor({ settings = {}, files = {} }: EditorOptions) {
    this.settings = settings;
    for (const [uri, text] of Object.entries(files)) this.world.files.set(uri, text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    this.#server = server;
    this.#client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#answer(this.#client);
    startServer(server, this.world);
    this.#client.listen();
  }

  /** Opens a document; its text is sent as it stands. */
  open(text: string, uri = `${FOLDER}/request.json`, languageId = 'json'): EditorDocument {
    const document = new EditorDocument(this, uri, languageId, text);
    this.documents.set(uri, document);
    return document;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.#client.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#client.sendNotification(method, params);
  }

  /** Resolves when `condition` holds; it is looked at after every message of the server. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** How many messages of `method` the server has sent. */
  count(method: string): number {
    return this.received.filter((message) => message.method === method).length;
  }

  /** Applies an edit as editors do: of the version it belongs to, or not at all. */
  async apply({ changes, documentChanges }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes ?? {})) await this.#document(uri).apply(edits);
    for (const change of documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind !== 'create') throw new Error(`unexpected ${change.kind}`);
        this.world.files.set(change.uri, '');
        continue;
      }
      const { uri, version } = change.textDocument;
      const document = this.#document(uri);
      if (version !== null && version !== document.version) throw new Error('an edit of another version');
      await document.apply(change.edits as Parameters<EditorDocument['apply']>[0]);
    }
  }

  #document(uri: string): EditorDocument {
    const open = this.documents.get(uri);
    if (open !== undefined) return open;
    const text = this.world.files.get(uri);
    if (text === undefined) throw new Error(`no such file: ${uri}`);
    return this.open(text, uri);
  }

  #answer(client: MessageConnection): void {
    const receive = (method: string, params: unknown): void => {
      this.received.push({ method, params });
      for (const look of this.#waiting.splice(0)) look();
    };
    client.onRequest((method, params) => {
      const answer = this.#answerTo(method, params);
      receive(method, params);
      return answer;
    });
    client.onUnhandledProgress((params) => receive('$/progress', params));
    client.onNotification((method, params) => {
      const { uri, diagnostics, message } = (params ?? {}) as {
        uri: string;
        diagnostics: Diagnostic[];
        message: string;
      };
      if (method === 'textDocument/publishDiagnostics') this.pushed.set(uri, diagnostics);
      if (method === 'window/logMessage') this.log.push(message);
      receive(method, params);
    });
  }

  #answerTo(method: string, params: unknown): unknown {
    const { items, registrations, uri } = (params ?? {}) as {
      items: unknown[];
      registrations: { method: string }[];
      uri: string;
    };
    if (method === 'workspace/configuration') return items.map(() => this.settings);
    if (method === 'workspace/workspaceFolders') return [{ uri: FOLDER, name: 'work' }];
    if (method === 'client/registerCapability')
      this.registered.push(...registrations.map((one) => one.method));
    if (method === ReadFileRequest.method) return this.world.files.get(uri) ?? null;
    if (method === ReadFolderRequest.method) return entriesIn(uri, this.world.files);
    return null;
  }
}
