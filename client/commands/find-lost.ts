import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RememberFolderCommand } from '../../server/protocol/index.ts';

/**
 * Has the server read the files beside the document that is shown, so that quick fixes restore from there what it lost. The
 * server shows how far it is and says what it found.
 */
export async function findLostCommand(client: BaseLanguageClient): Promise<RememberFolderCommand.Result> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    void window.showInformationMessage('Open a file that holds a chat request first.');
    return null;
  }
  await client.start();
  const given: RememberFolderCommand.Arguments = [client.code2ProtocolConverter.asUri(document.uri)];
  return client.sendRequest('workspace/executeCommand', {
    command: RememberFolderCommand.id,
    arguments: given,
  });
}
