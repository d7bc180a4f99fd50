import type { CodeAction, Middleware, TextEdit } from 'vscode-languageclient';

/** Id of the command behind an unsafe quick fix; nobody calls it by name. */
export const PREVIEW_FIX = 'chatmend.previewFix';

/** What that command is given: the fix in words, and its edits of one version of one document. */
export interface FixToPreview {
  readonly title: string;
  readonly reason: string;
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/**
 * Has an unsafe quick fix shown before it is applied. VS Code's own confirmation ticks single text edits, at
 * first none of them: half of a fix could be taken, or nothing although "Apply" was pressed.
 */
export const previewUnsafeFixes: NonNullable<Middleware['sendRequest']> = async (
  type,
  param,
  token,
  next,
) => {
  const result = await next(type, param, token);
  const method = typeof type === 'string' ? type : type.method;
  if (method !== 'codeAction/resolve') return result;
  return previewedFirst(result as CodeAction) as typeof result;
};

/** The action with a command in place of an edit that needs confirmation; any other as it is. */
export function previewedFirst(action: CodeAction): CodeAction {
  const { edit, ...rest } = action;
  const [annotation] = Object.values(edit?.changeAnnotations ?? {});
  const [change] = edit?.documentChanges ?? [];
  if (!annotation?.needsConfirmation || change === undefined || !('edits' in change)) return action;
  const fix: FixToPreview = {
    title: action.title,
    reason: annotation.description ?? '',
    uri: change.textDocument.uri,
    version: change.textDocument.version,
    edits: change.edits as TextEdit[],
  };
  return { ...rest, command: { title: action.title, command: PREVIEW_FIX, arguments: [fix] } };
}
