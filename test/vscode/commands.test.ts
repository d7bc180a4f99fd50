import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { comparison, endStory, openFile, reads, undo } from './support/documents.ts';
import { problem, problems } from './support/problems.ts';
import { seen } from './support/waiting.ts';

const CALL = '{ "id": "a", "type": "function", "function": { "name": "f", "arguments": "{}" } }';
const MISSING = `{ "messages": [
  { "role": "user", "content": "Hi" },
  { "role": "assistant", "tool_calls": [${CALL}] },
  { "role": "tool", "tool_call_id": "a", "content": "1" }
] }`;
const ORPHAN = `{ "messages": [
  { "role": "tool", "tool_call_id": "a", "content": "1" },
  { "role": "user", "content": "And now?" }
] }`;
const KEPT = ORPHAN.replace(
  '{ "role": "tool", "tool_call_id": "a", "content": "1" }',
  '{ "role": "user", "content": "[chatmend] Result of tool call a, whose call is not in this history:\\n1" }',
);

describe('The command', () => {
  afterEach(endStory);

  it('"Repair This Payload" applies the safe steps; one undo takes them back', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await commands.executeCommand('chatmend.repair');
    await reads(document, MISSING.replace('"assistant", ', '"assistant", "content": "", '));
    await problems(document);
    await undo();
    await reads(document, MISSING);
  });

  it('"Repair This Payload" leaves alone what only a person can decide', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.repair');
    assert.equal(document.getText(), ORPHAN);
  });

  it('"Repair This Payload, Including Unsafe Steps" shows the outcome first, and applies it whole', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.repairUnsafe');
    const shown = await comparison();
    assert.equal(shown.original.toString(), document.uri.toString());
    assert.equal(document.getText(), ORPHAN);
    await commands.executeCommand('chatmend.applyPreview');
    await reads(document, KEPT);
    await problems(document);
  });

  it('"Discard This Repair" changes nothing and leads back', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.repairUnsafe');
    await comparison();
    await commands.executeCommand('chatmend.discardPreview');
    assert.equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.getText(), ORPHAN);
    await problem(document, 'orphan-tool-result');
  });

  it('"Restart Server" brings the problems back', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.restart');
    await problem(document, 'orphan-tool-result');
  });

  it('"Show Rule Documentation" opens a page', async () => {
    await commands.executeCommand('chatmend.showRule', 'orphan-tool-result');
    await seen(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.activeTabGroup.activeTab?.label.includes('orphan-tool-result') ? true : undefined,
    );
  });
});
