import { TabInputText, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { StatusRequest } from '../../server/protocol/index.ts';
import type { LookedAt } from '../looked-at.ts';
import type { CheckedFiles } from './check-file.ts';
import { foundText } from './look-text.ts';

/**
 * Looks for payloads in the file that is shown, whatever its language is, and says what was found. A file that is too
 * large to be a document (50 MB) has a tab, and is checked from disk.
 */
export async function lookCommand(
  client: BaseLanguageClient,
  lookedAt: LookedAt,
  checkedFiles: CheckedFiles,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (document === undefined && input instanceof TabInputText) {
    await checkedFiles.check(input.uri);
    return;
  }
  if (document === undefined) {
    void window.showInformationMessage('Open a file first.');
    return;
  }
  await client.start();
  lookedAt.turnOn(document);
  const params: StatusRequest.Params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const status: StatusRequest.Result = await client.sendRequest(StatusRequest.method, params);
  void window.showInformationMessage(foundText(status));
}
