import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import {
  type ActionData,
  type ActionRequest,
  type ActionSource,
  kindContains,
  type Offer,
  problemsWithDiagnostics,
} from './actions/action.ts';
import { documentation } from './actions/documentation.ts';
import { expect } from './actions/expect.ts';
import { fixes } from './actions/fix.ts';
import { fixAll } from './actions/fix-all.ts';
import { resolveIntent } from './actions/resolve.ts';

/** In the order they are shown. */
const SOURCES: readonly ActionSource[] = [fixes, fixAll, expect, documentation];

/** Kinds of all code actions of this server. */
export const CODE_ACTION_KINDS = [...new Set(SOURCES.map(({ kind }) => kind))];

/** Offers what can be done about the problems at a selection, and only the kinds the client asks for. */
export function codeActions(session: Session): void {
  const { connection, guard } = session;
  connection.onCodeAction(
    guard.request<CodeActionParams, CodeAction[]>(
      'code actions',
      () => [],
      async ({ textDocument, range, context }) => {
        const only = context.only?.length ? context.only : undefined;
        const wanted = SOURCES.filter(({ kind }) => only?.some((one) => kindContains(one, kind)) ?? true);
        if (wanted.length === 0 || !session.client.codeActionLiterals) return [];
        const inspected = await session.inspections.get(textDocument.uri);
        if (inspected === undefined) return [];
        const request: ActionRequest = {
          session,
          inspected,
          problems: problemsWithDiagnostics(inspected, range, context.diagnostics),
          asksFor: (kind) => only?.some((one) => one !== '' && kindContains(one, kind)) ?? false,
        };
        const offers = wanted.flatMap((source) => source.offers(request));
        return session.client.resolvesEdits
          ? offers.map((offer) => withData(request, offer))
          : withEdits(request, offers);
      },
    ),
  );
}

/** The edit is computed when the action is chosen. */
function withData({ inspected }: ActionRequest, { action, intent }: Offer): CodeAction {
  if (intent === undefined) return action;
  const data: ActionData = { uri: inspected.document.uri, version: inspected.version, intent };
  return { ...action, data };
}

/** For clients that resolve nothing; an action that turns out to do nothing is not offered, nor one too late. */
async function withEdits(
  { session, inspected }: ActionRequest,
  offers: readonly Offer[],
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const { action, intent } of offers) {
    if (inspected.version !== inspected.document.version) return [];
    const resolution = intent && (await resolveIntent(session, inspected, intent));
    if (intent === undefined) actions.push(action);
    else if (resolution && 'edit' in resolution) actions.push({ ...action, edit: resolution.edit });
  }
  return actions;
}
