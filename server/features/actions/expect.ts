import { expectEdits, PROJECT_FILE } from '@chatmend/engine';
import { CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { toRange } from '../../convert/ranges.ts';
import { workspaceEdit } from '../../convert/workspace-edit.ts';
import { canonical } from '../../documents/uris.ts';
import type { Session } from '../../session.ts';
import { relativePath } from '../../settings/project-files.ts';
import type { ActionSource, Resolver } from './action.ts';

const TITLE = 'Expect this problem in this file';

/** "Expect this problem in this file": for fixtures that are broken on purpose. */
export const expect: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offers({ session, inspected, problems }) {
    const { document, settings } = inspected;
    const hasFolder = URI.parse(document.uri).path.startsWith('/');
    if (!hasFolder || (settings.projectFile === undefined && !session.client.createsFiles)) return [];
    const expectable = problems.filter(({ problem }) => problem.payload >= 0);
    const rules = new Map(expectable.map(({ problem, diagnostics }) => [problem.rule, diagnostics]));
    return [...rules].map(([rule, diagnostics]) => ({
      action: {
        title: rules.size === 1 ? TITLE : `${TITLE} (${rule})`,
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 && { diagnostics }),
      },
      intent: { kind: 'expect', rule },
    }));
  },
};

/** The edit of the project file: the one that speaks for the document, else a new one. */
export const resolveExpect: Resolver<'expect'> = async (session, { document, settings }, { rule }) => {
  const { uri: documentUri } = document;
  const uri = settings.projectFile ?? (await placeForNew(session, documentUri));
  const text = await session.readText(uri);
  const { newText, edits, refused } = expectEdits(text, relativePath(uri, documentUri), rule);
  if (refused !== undefined) return { refused };
  const project = TextDocument.create(uri, 'jsonc', 0, text ?? '');
  const whole = { start: 0, end: project.getText().length };
  const all = newText === undefined ? edits : [{ range: whole, newText }];
  if (all.length === 0) return undefined;
  const change = {
    uri,
    version: openVersion(session, uri),
    edits: all.map((one) => ({ range: toRange(project, one.range), newText: one.newText })),
    create: text === undefined,
  };
  return { edit: workspaceEdit(session.client, change) };
};

/** A new project file stands at the root of the workspace folder; without one, beside the document. */
async function placeForNew(session: Session, documentUri: string): Promise<string> {
  const root = await session.workspaceFolder(documentUri);
  const folder = root === undefined ? Utils.dirname(URI.parse(documentUri)) : URI.parse(root);
  return Utils.joinPath(folder, PROJECT_FILE).toString();
}

function openVersion({ documents }: Session, uri: string): number | null {
  return documents.all().find((document) => canonical(document.uri) === uri)?.version ?? null;
}
