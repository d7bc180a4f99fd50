import { commands, TabInputTextDiff, type TextDocument, Uri, window, workspace } from 'vscode';
import { seen } from './waiting.ts';

let story = 1;

/** Writes a file of the workspace and shows it in an editor. */
export async function openFile(name: string, text: string): Promise<TextDocument> {
  await writeFile(name, text);
  return await show(await workspace.openTextDocument(inWorkspace(name)));
}

/** Writes a file of the workspace, as another program would. */
export async function writeFile(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}

/** Shows a document that was never saved. */
export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  return await show(await workspace.openTextDocument({ language, content }));
}

/** Waits until the document reads like this. */
export async function reads(document: TextDocument, text: string): Promise<void> {
  await seen(workspace.onDidChangeTextDocument, () => (document.getText() === text ? true : undefined));
}

/** Undoes the last change of the document that is shown. */
export async function undo(): Promise<void> {
  await commands.executeCommand('undo');
}

/** The comparison that stands in front, as soon as it does. */
export function comparison(): Promise<TabInputTextDiff> {
  return seen(window.tabGroups.onDidChangeTabs, () => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof TabInputTextDiff ? input : undefined;
  });
}

/** Closes all editors; nothing is saved, nothing is asked. */
export async function closeEditors(): Promise<void> {
  while (window.tabGroups.activeTabGroup.tabs.length > 0) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Ends a story: its editors close, and the next one gets a folder of its own. */
export async function endStory(): Promise<void> {
  await closeEditors();
  story += 1;
}

/** Address of a file in the story's folder of the workspace. */
export function inWorkspace(name: string): Uri {
  const root = workspace.workspaceFolders?.[0];
  if (root === undefined) throw new Error('The stories need a folder to be open.');
  return Uri.joinPath(root.uri, `story-${story}`, name);
}

async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document);
  return document;
}
