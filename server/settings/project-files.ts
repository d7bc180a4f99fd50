import { PROJECT_FILE, type Project, parseProject } from '@chatmend/engine';
import { URI, Utils } from 'vscode-uri';
import { canonical } from '../documents/uris.ts';

/** A project file and where it stands. */
export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
  readonly project: Project;
}

/** Reads a text file, open in the editor or not; `undefined` where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** Project files by place. What was found, or not found, is remembered until someone says it changed. */
export class ProjectFiles {
  readonly #read: ReadText;
  readonly #known = new Map<string, Promise<ProjectFile | undefined>>();

  constructor(read: ReadText) {
    this.#read = read;
  }

  /** The project file that speaks for the document at `uri`: the nearest one in a folder above it. */
  async nearest(uri: string): Promise<ProjectFile | undefined> {
    const document = URI.parse(uri);
    if (!document.path.startsWith('/')) return undefined;
    for (let at = document; ; ) {
      const folder = Utils.dirname(at);
      if (folder.path === at.path) return undefined;
      const found = await this.#at(Utils.joinPath(folder, PROJECT_FILE).toString());
      if (found !== undefined) return found;
      at = folder;
    }
  }

  /** The project file at `uri` came, went or changed. */
  changed(uri: string): void {
    this.#known.delete(canonical(uri));
  }

  /** Nothing that was read counts any longer. */
  clear(): void {
    this.#known.clear();
  }

  #at(uri: string): Promise<ProjectFile | undefined> {
    let file = this.#known.get(uri);
    if (file === undefined) {
      file = this.#load(uri);
      this.#known.set(uri, file);
    }
    return file;
  }

  async #load(uri: string): Promise<ProjectFile | undefined> {
    const text = await this.#read(uri);
    return text === undefined ? undefined : { uri, text, project: parseProject(text).project };
  }
}

/** Whether the document at `uri` is a project file. */
export function isProjectFile(uri: string): boolean {
  return Utils.basename(URI.parse(uri)) === PROJECT_FILE;
}

/** Path of `uri` seen from the folder of the file at `from`, with `/`. */
export function relativePath(from: string, uri: string): string {
  const folder = Utils.dirname(URI.parse(from)).path;
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const { path } = URI.parse(uri);
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
