import { type QuickPickItem, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CutPlace, type Cuts, CutsRequest } from '../../server/protocol/index.ts';
import { listedPlace } from './cuts-text.ts';

interface PlaceItem extends QuickPickItem {
  readonly place: CutPlace;
}

/**
 * Lists where the history around the cursor can be cut without tearing a call from its result. The place that is
 * highlighted is revealed; leaving the list without a choice leads back.
 */
export async function showCutsCommand(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open a file that holds a chat request first.');
    return;
  }
  const { document, selection } = editor;
  const params: CutsRequest.Params = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const cuts: CutsRequest.Result = await client.sendRequest(CutsRequest.method, params);
  if (cuts === null || cuts.places.length === 0) {
    void window.showInformationMessage('Put the cursor into the chat request whose history is to be cut.');
  } else if (cuts.version !== document.version) {
    void window.showInformationMessage('The document changed meanwhile: run the command again.');
  } else {
    choose(client, editor, cuts);
  }
}

function choose(client: BaseLanguageClient, editor: TextEditor, { places }: Cuts): void {
  const back = editor.selection;
  const reveal = (place: CutPlace) => {
    const at = client.protocol2CodeConverter.asPosition(place.position);
    show(editor, new Selection(at, at));
  };
  const pick = window.createQuickPick<PlaceItem>();
  pick.title = 'Where this history can be cut';
  pick.placeholder = 'Nothing is changed; the place chosen is shown';
  pick.matchOnDetail = true;
  pick.items = places.map((place) => ({ ...listedPlace(place), place }));
  let chosen = false;
  pick.onDidChangeActive(([item]) => item && reveal(item.place));
  pick.onDidAccept(() => {
    chosen = true;
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!chosen) show(editor, back);
    pick.dispose();
  });
  pick.show();
}

function show(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
