import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  PROJECT_FILE,
  type Project,
  type ProjectIssue,
  type ProjectVerdict,
  parseProject,
  projectOptions,
} from '@chatmend/engine';
import { decode } from './decode.ts';

/** A project file that was read. */
export interface ProjectFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly project: Project;
  readonly issues: readonly ProjectIssue[];
}

/** Finds and keeps the project files above documents. */
export class Projects {
  readonly #byFolder = new Map<string, ProjectFile | undefined>();
  readonly #fresh: ProjectFile[] = [];
  readonly #enabled: boolean;

  constructor(enabled: boolean) {
    this.#enabled = enabled;
  }

  /** What the nearest project file says about the document at `path`. */
  verdict(path: string): ProjectVerdict {
    const file = this.#enabled ? this.#above(dirname(path)) : undefined;
    // A project file holds no payloads, whatever its globs say.
    const isProject = basename(path) === PROJECT_FILE;
    if (file === undefined || isProject) return { ignored: isProject, options: {} };
    return projectOptions(file.project, relative(file.folder, path).split(sep).join('/'));
  }

  /** Project files read since the last call, so that each is reported once. */
  takeFresh(): ProjectFile[] {
    return this.#fresh.splice(0);
  }

  #above(folder: string): ProjectFile | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const own = read(folder);
    if (own) this.#fresh.push(own);
    const parent = dirname(folder);
    const file = own ?? (parent === folder ? undefined : this.#above(parent));
    this.#byFolder.set(folder, file);
    return file;
  }
}

function read(folder: string): ProjectFile | undefined {
  const path = join(folder, PROJECT_FILE);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (isAbsent(error as NodeJS.ErrnoException)) return undefined;
    const message = `It cannot be read (${(error as Error).message}).`;
    const issues = [{ kind: 'syntax' as const, range: { start: 0, end: 0 }, message }];
    return { path, folder, text: '', project: {}, issues };
  }
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : '\u0000';
  return { path, folder, text, ...parseProject(text) };
}

function isAbsent(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR';
}
