import {
  type CodeAction,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { ActionData } from './actions/action.ts';
import { resolveIntent } from './actions/resolve.ts';

/**
 * Computes the edit of the action that was chosen. Edits belong to one version of a document: if it has
 * changed since, nothing is done to it and the client is told so.
 */
export function codeActionResolve(session: Session): void {
  const { connection, guard, inspections } = session;
  connection.onCodeActionResolve(
    guard.request<CodeAction, CodeAction>(
      'code action',
      (action) => action,
      async (action) => {
        const data = action.data as ActionData | undefined;
        if (data === undefined) return action;
        const inspected = await inspections.get(data.uri);
        if (inspected === undefined || inspected.version !== data.version) throw stale();
        const resolution = await resolveIntent(session, inspected, data.intent);
        if (resolution === undefined) throw stale();
        if ('edit' in resolution) return { ...action, edit: resolution.edit };
        const warning: ShowMessageParams = { type: MessageType.Warning, message: resolution.refused };
        await connection.sendNotification(ShowMessageNotification.type, warning);
        return action;
      },
    ),
  );
}

function stale(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    'The document has changed: ask for its fixes again.',
  );
}
