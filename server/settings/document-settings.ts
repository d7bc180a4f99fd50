import { type DocumentOptions, mergeOptions, projectOptions } from '@chatmend/engine';
import { isComparison } from '../documents/uris.ts';
import type { DocumentStatus } from '../protocol/index.ts';
import type { EditorSettingsStore } from './editor-settings.ts';
import { type ProjectFile, type ProjectFiles, relativePath } from './project-files.ts';

/** Everything that decides how one document is looked at. */
export interface DocumentSettings {
  /** Why it is not looked at. */
  readonly off?: NonNullable<DocumentStatus['off']>;
  readonly options: DocumentOptions;
  /** URI of the project file that speaks for it. */
  readonly projectFile?: string;
}

/** The editor's settings and the project file's, together. */
export class DocumentSettingsStore {
  readonly #editor: EditorSettingsStore;
  readonly #projects: ProjectFiles;

  constructor(editor: EditorSettingsStore, projects: ProjectFiles) {
    this.#editor = editor;
    this.#projects = projects;
  }

  /** How the document at `uri` is looked at. */
  async get(uri: string): Promise<DocumentSettings> {
    if (isComparison(uri)) return { off: 'comparison', options: {} };
    const [{ enable, options }, file] = await Promise.all([
      this.#editor.get(uri),
      this.#projects.nearest(uri),
    ]);
    const settings = file === undefined ? { options } : withProject(uri, options, file);
    return enable ? settings : { ...settings, off: 'setting' };
  }
}

function withProject(uri: string, host: DocumentOptions, { project, uri: projectFile }: ProjectFile) {
  const { ignored, options } = projectOptions(project, relativePath(projectFile, uri));
  return {
    ...(ignored && { off: 'project' as const }),
    options: mergeOptions(host, options),
    projectFile,
  };
}
