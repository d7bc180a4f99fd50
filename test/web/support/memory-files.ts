import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

const nothing = (): never => {
  throw FileSystemError.NoPermissions();
};

/** A file system without a disk: one folder with these files. */
export function memoryFiles(scheme: string, files: Readonly<Record<string, string>>): Disposable {
  const bytes = new Map(
    Object.entries(files).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)]),
  );
  const read = ({ path }: Uri): Uint8Array => {
    const found = bytes.get(path);
    if (found === undefined) throw FileSystemError.FileNotFound(path);
    return found;
  };
  const times = { ctime: 0, mtime: 0 };
  const provider: FileSystemProvider = {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) =>
      uri.path === '/'
        ? { type: FileType.Directory, size: 0, ...times }
        : { type: FileType.File, size: read(uri).length, ...times },
    readDirectory: () => [...bytes.keys()].map((path) => [path.slice(1), FileType.File]),
    readFile: read,
    createDirectory: nothing,
    writeFile: nothing,
    delete: nothing,
    rename: nothing,
  };
  return workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true });
}

/** Address of a file in it. */
export function inMemory(scheme: string, name: string): Uri {
  return Uri.from({ scheme, path: `/${name}` });
}
