import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, TabInputTextDiff, window, workspace } from 'vscode';
import { comparison, endStory, openFile, reads } from './support/documents.ts';
import { problem, problems, quickFixes, severity } from './support/problems.ts';

const MISSING =
  '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":' +
  '[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"a","content":"1"}]}';

const ORPHAN =
  '{"messages":[{"role":"tool","tool_call_id":"a","content":"1"},{"role":"user","content":"And now?"}]}';

describe('The setting', () => {
  afterEach(async () => {
    for (const name of ['enable', 'provider', 'rules', 'policy', 'strategies']) await set(name, undefined);
    await endStory();
  });

  it('chatmend.provider decides who is asked: OpenAI takes a message without content', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await set('provider', 'openai');
    await problems(document);
  });

  it('chatmend.rules sets a severity', async () => {
    const document = await openFile('agent.json', MISSING);
    await severity(document, 'Warning');
    await set('rules', { 'missing-content': 'error' });
    await severity(document, 'Error');
  });

  it('chatmend.enable switches everything off', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await set('enable', false);
    await problems(document);
  });

  it('chatmend.policy decides how far "Repair This Payload" goes; the outcome is shown first', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.repair');
    assert.ok(!(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff));
    await set('policy', 'minimal');
    await commands.executeCommand('chatmend.repair');
    await comparison();
    assert.equal(document.getText(), ORPHAN);
    await commands.executeCommand('chatmend.applyPreview');
    await reads(document, ORPHAN.replace('{"role":"tool","tool_call_id":"a","content":"1"},', ''));
  });

  it('chatmend.strategies decides which fix comes first', async () => {
    const document = await openFile('agent.json', ORPHAN);
    const found = await problem(document, 'orphan-tool-result');
    const first = async () => (await quickFixes(document, found))[0]?.title;
    assert.equal(await first(), 'Keep this result as a marked user message (unsafe)');
    await set('strategies', { 'orphan-tool-result': 'delete-result' });
    assert.equal(await first(), 'Delete this result (unsafe)');
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('chatmend').update(name, value, ConfigurationTarget.Global);
}
