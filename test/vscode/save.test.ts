import assert from 'node:assert/strict';
import { ConfigurationTarget, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { endStory, openFile } from './support/documents.ts';
import { problem } from './support/problems.ts';

const CALL = '{ "id": "a", "type": "function", "function": { "name": "f", "arguments": "{}" } }';
const MISSING = `{ "messages": [
  { "role": "user", "content": "Hi" },
  { "role": "assistant", "tool_calls": [${CALL}] },
  { "role": "tool", "tool_call_id": "a", "content": "1" }
] }`;
const ORPHAN = '{ "messages": [{ "role": "tool", "tool_call_id": "a", "content": "1" }] }';
const PLAIN = '{ "name": "webshop" }';

describe('Saving with source.fixAll.chatmend', () => {
  before(() => fixOnSave({ 'source.fixAll.chatmend': 'explicit' }));
  after(() => fixOnSave(undefined));
  afterEach(endStory);

  it('applies the safe fixes', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await changeAndSave(document);
    assert.equal(document.getText(), `${MISSING.replace('"assistant", ', '"assistant", "content": "", ')}\n`);
  });

  it('leaves alone what only a person can decide', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await changeAndSave(document);
    assert.equal(document.getText(), `${ORPHAN}\n`);
  });

  it('does not change a file without a payload', async () => {
    const document = await openFile('package.json', PLAIN);
    await changeAndSave(document);
    assert.equal(document.getText(), `${PLAIN}\n`);
  });
});

async function changeAndSave(document: TextDocument): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), '\n');
  await workspace.applyEdit(edit);
  await document.save();
}

async function fixOnSave(actions: Record<string, string> | undefined): Promise<void> {
  await workspace.getConfiguration('editor').update('codeActionsOnSave', actions, ConfigurationTarget.Global);
}
