import assert from 'node:assert/strict';
import { commands, env, Selection, type Uri, window, workspace } from 'vscode';
import { endStory, openFile } from './support/documents.ts';
import { problem } from './support/problems.ts';
import { seen } from './support/waiting.ts';

const error = (rule: string) =>
  `api-1  | openai.BadRequestError: Error code: 400 - {'error': {'message': "${rule}", 'type': 'invalid_request_error', 'param': 'messages.[0].role'}}\n`;
const ORPHAN = error(
  "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
);
const EMPTY = error(
  "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
);

/** The answer of the command, from the document it is shown in. */
async function answered(): Promise<string> {
  const uri = await commands.executeCommand<Uri>('chatmend.explainError');
  return (await workspace.openTextDocument(uri)).getText();
}

describe("A provider's error", () => {
  afterEach(endStory);
  afterEach(() => env.clipboard.writeText(''));

  it('in a log is told where it stands', async () => {
    const document = await openFile('app.log', ORPHAN);
    const { message } = await problem(document, 'provider-error');
    assert.match(message, /the head of the history was trimmed/);
  });

  it('under the cursor is explained by command, as a Markdown document', async () => {
    await openFile('app.log', ORPHAN);
    assert.match(await answered(), /^# A tool result answers a call that no message makes\n/);
    await seen(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.activeTabGroup.activeTab?.label.includes('Provider error') ? true : undefined,
    );
  });

  it('that is selected comes before one that was copied, and that before the document', async () => {
    await openFile('two.log', ORPHAN + EMPTY);
    await env.clipboard.writeText(EMPTY);
    assert.match(await answered(), /^# The list of messages is empty\n/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const editor = await window.showTextDocument(await openFile('two.log', ORPHAN + EMPTY));
    editor.selection = new Selection(0, 0, 1, 0);
    assert.match(await answered(), /^# A tool result answers a call that no message makes\n/);
  });
});
