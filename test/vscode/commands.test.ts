import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
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
  '{ "role": "user", "content": "[chatmend] Result of tool call a, which answers no open call in this history:\\n1" }',
);

/** An orphan, an open call and a second result, with line ends and spaces nobody would print. */
const [HI, OK] = ['{ "role":"user",  "content": "hi" }', '{"role": "user", "content" :"ok"}'];
const [OPEN, ANSWERED] = ['a', 'b'].map(
  (id) =>
    `{ "role": "assistant", "content": "", "tool_calls": [${CALL.replace('"id": "a"', `"id": "${id}"`)}] }`,
);
const result = (id: string, text: string) =>
  `{ "role": "tool", "tool_call_id": "${id}", "content": "${text}" }`;
const rows = (...messages: (string | undefined)[]) =>
  `{\t"model": "gpt-4o", "messages": [\r\n  ${messages.join(',\r\n  ')}\r\n] }\r\n`;
const THREE_FAULTS = rows(HI, result('x', '1'), OPEN, OK, ANSWERED, result('b', '2'), result('b', '3'));
const THREE_RULES = ['orphan-tool-result', 'unanswered-tool-call', 'duplicate-tool-result'];
const DROPPED = rows(HI, OK, ANSWERED, result('b', '2'));

/** One id for two calls is only seen once the arguments are text. */
const ROUNDS = `{ "model": "gpt-4o", "messages": [
  ${HI},
  { "role": "assistant", "content": "", "tool_calls": [${CALL.replace('"{}"', '{ "x": 1 }')}, ${CALL}] },
  ${result('a', '1')},
  ${OK}
] }`;

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

  it('"Repair This Payload, Keeping Every Word" shows the outcome first, and applies it whole', async () => {
    const document = await openFile('agent.json', ORPHAN);
    await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.repairUnsafe');
    const shown = await comparison();
    assert.equal(shown.original.toString(), document.uri.toString());
    assert.equal(document.getText(), ORPHAN);
    await commands.executeCommand('chatmend.applyPreview');
    await reads(document, KEPT);
    await problems(document);
    await undo();
    await reads(document, ORPHAN);
  });

  it('"Repair This Payload, Dropping What Does Not Fit" drops it whole; one undo gives every byte back', async () => {
    const document = await openFile('agent.json', THREE_FAULTS);
    await problems(document, ...THREE_RULES);
    await commands.executeCommand('chatmend.repairMinimal');
    await comparison();
    assert.equal(document.getText(), THREE_FAULTS);
    await commands.executeCommand('chatmend.applyPreview');
    await problems(document);
    await reads(document, DROPPED);
    await undo();
    await reads(document, THREE_FAULTS);
    await document.save();
    const saved = await workspace.fs.readFile(document.uri);
    assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved), THREE_FAULTS);
  });

  it('a repair that takes several rounds is one change, and one undo', async () => {
    const document = await openFile('agent.json', ROUNDS);
    await problems(document, 'arguments-type', 'duplicate-tool-call-id');
    await commands.executeCommand('chatmend.repairUnsafe');
    const { modified } = await comparison();
    const shown = (await workspace.openTextDocument(modified)).getText();
    await commands.executeCommand('chatmend.applyPreview');
    // The sentence that stands in for the second result is told of, as a hint.
    await problems(document, 'synthetic-result');
    assert.match(document.getText(), /,\n {2}\{"role": "tool", "tool_call_id": "a_/);
    assert.equal(document.getText(), shown);
    await undo();
    await reads(document, ROUNDS);
  });

  it('"Show the Steps of This Repair" lists their price and the other ways', async () => {
    const document = await openFile('agent.json', THREE_FAULTS);
    await problems(document, ...THREE_RULES);
    await commands.executeCommand('chatmend.repairMinimal');
    await comparison();
    await commands.executeCommand('chatmend.showSteps');
    const listed = window.activeTextEditor?.document.getText() ?? '';
    assert.match(listed, /^3 steps, all unsafe, by the policy "minimal"\..*\nNo problem would be left\.\n/);
    for (const dropped of ['the result of x', 'the call a', 'the second result of b'])
      assert.match(listed, new RegExp(`\\n {3}Drops: ${dropped}\\n`));
    assert.match(listed, /\n {3}Or: Keep this result as a marked user message\n/);
    await commands.executeCommand('chatmend.discardPreview');
    assert.equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.getText(), THREE_FAULTS);
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
