import type { TextEdit as OffsetEdit } from '@chatmend/engine';
import {
  type ChangeAnnotation,
  CreateFile,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import type { Inspected } from '../documents/inspections.ts';
import { toRange } from './ranges.ts';

/** The edits of one file. */
export interface FileChange {
  readonly uri: string;
  /** Version the edits belong to; `null` for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The file does not exist yet. */
  readonly create?: boolean;
}

/** Edits of an open document, of the version that was inspected. */
export function changeOf({ document, version }: Inspected, edits: readonly OffsetEdit[]): FileChange {
  return {
    uri: document.uri,
    version,
    edits: edits.map(({ range, newText }) => ({ range: toRange(document, range), newText })),
  };
}

const ANNOTATION = 'chatmend';

/**
 * An edit in the richest form the client knows. With `annotation`, everything in it is one step that is
 * taken whole or not at all: editors that know annotations ask before they apply it.
 */
export function workspaceEdit(
  client: ClientFeatures,
  change: FileChange,
  annotation?: ChangeAnnotation,
): WorkspaceEdit {
  const { uri, version, edits, create } = change;
  if (!client.documentChanges) return { changes: { [uri]: [...edits] } };
  const annotated = annotation !== undefined && client.changeAnnotations;
  const changed: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map((edit) => (annotated ? { ...edit, annotationId: ANNOTATION } : edit)),
  };
  return {
    documentChanges:
      create === true ? [CreateFile.create(uri, { ignoreIfExists: true }), changed] : [changed],
    ...(annotated && { changeAnnotations: { [ANNOTATION]: annotation } }),
  };
}
