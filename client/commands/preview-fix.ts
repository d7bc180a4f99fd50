import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Preview } from '../preview.ts';
import type { FixToPreview } from '../unsafe-fixes.ts';

/** Shows what an unsafe quick fix would do; it is applied from there. */
export async function previewFixCommand(
  client: BaseLanguageClient,
  preview: Preview,
  fix: FixToPreview,
): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(fix.uri);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined || document.version !== fix.version) {
    void window.showWarningMessage('The document changed meanwhile: ask for its fixes again.');
    return;
  }
  const edits = await client.protocol2CodeConverter.asTextEdits([...fix.edits]);
  await preview.show({
    document,
    edits,
    title: fix.title,
    question: `${fix.title} — ${fix.reason}`,
    details: `${fix.title}\n${fix.reason}\n`,
    outcome: `Repaired: "${fix.title}".`,
  });
}
