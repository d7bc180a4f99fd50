import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { endStory, openFile } from './support/documents.ts';
import { seen } from './support/waiting.ts';

const CALL = '{ "id": "a", "type": "function", "function": { "name": "f", "arguments": "{}" } }';
const HISTORY = `{ "messages": [
  { "role": "user", "content": "Hi" },
  { "role": "assistant", "content": "", "tool_calls": [${CALL}] },
  { "role": "tool", "tool_call_id": "a", "content": "1" },
  { "role": "user", "content": "And now?" }
] }`;

describe('"Show Where This History Can Be Cut"', () => {
  afterEach(endStory);

  it('reveals the places where no call is torn from its result, and stays at the one chosen', async () => {
    const document = await openFile('agent.json', HISTORY);
    await commands.executeCommand('chatmend.showCuts');
    await cursorAt(1, 2);
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await cursorAt(2, 2);
    // The result in line 3 belongs to the call above it.
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await cursorAt(4, 2);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await cursorAt(4, 2);
    assert.equal(document.getText(), HISTORY);
    assert.equal(document.isDirty, false);
  });

  it('leads back where nothing is chosen', async () => {
    await openFile('agent.json', HISTORY);
    await commands.executeCommand('chatmend.showCuts');
    await cursorAt(1, 2);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await cursorAt(0, 0);
  });
});

/** Waits until the cursor of the editor in front stands at this place. */
async function cursorAt(line: number, character: number): Promise<void> {
  await seen(window.onDidChangeTextEditorSelection, () => {
    const active = window.activeTextEditor?.selection.active;
    return active?.line === line && active.character === character ? true : undefined;
  });
}
