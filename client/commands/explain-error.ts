import { commands, env, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ExplainErrorRequest } from '../../server/protocol/index.ts';
import type { ErrorDocuments } from '../error-documents.ts';

/**
 * Explains a provider's error as a Markdown document: the one that is selected, else the one somebody copied, else the one
 * nearest to the cursor. Gives the document's address.
 */
export async function explainErrorCommand(
  client: BaseLanguageClient,
  documents: ErrorDocuments,
): Promise<Uri | undefined> {
  const explained =
    (await explain(client, selected())) ??
    (await explain(client, await copied())) ??
    (await explain(client, here()));
  if (explained === undefined) {
    void window.showInformationMessage(
      'Select the error of a provider, or copy it, with what stands around it; then run the command again.',
    );
    return undefined;
  }
  const uri = documents.add(explained);
  await commands.executeCommand('markdown.showPreview', uri);
  return uri;
}

type Asked = ExplainErrorRequest.Params | undefined;

async function explain(client: BaseLanguageClient, asked: Asked): Promise<string | undefined> {
  if (asked === undefined || asked.text.trim() === '') return undefined;
  await client.start();
  const answer: ExplainErrorRequest.Result = await client.sendRequest(ExplainErrorRequest.method, asked);
  return answer?.markdown;
}

function selected(): Asked {
  const editor = window.activeTextEditor;
  return editor === undefined || editor.selection.isEmpty
    ? undefined
    : { text: editor.document.getText(editor.selection) };
}

async function copied(): Promise<Asked> {
  return { text: await env.clipboard.readText() };
}

function here(): Asked {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  return { text: editor.document.getText(), at: editor.document.offsetAt(editor.selection.active) };
}
