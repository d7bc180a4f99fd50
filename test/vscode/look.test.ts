import assert from 'node:assert/strict';
import { commands, languages, workspace } from 'vscode';
import {
  endStory,
  inWorkspace,
  openFile,
  openUntitled,
  reads,
  undo,
  writeFile,
} from './support/documents.ts';
import { choose, ownProblems, problem, problems } from './support/problems.ts';

const BODY =
  "{'model': 'workbench-agent', 'messages': [{'role': 'assistant', 'tool_calls': [{'id': 'a', 'type': 'function', 'function': {'name': 'f', 'arguments': '{}'}}]}, {'role': 'tool', 'tool_call_id': 'a', 'content': '1'}]}";
const SCRIPT = `import client\nclient.send(**${BODY})\n`;
const MENDED = SCRIPT.replace("'tool_calls'", "'content': '', 'tool_calls'");

/** Has the file looked at that is shown; the message it brings waits for nobody. */
async function look(): Promise<void> {
  await commands.executeCommand('chatmend.look');
}

describe('A file of another language', () => {
  afterEach(endStory);

  it('is looked at when a person asks for it, mended as any other, and let go when it is closed', async () => {
    const document = await openFile('send.py', SCRIPT);
    assert.deepEqual(ownProblems(document), []);
    await look();
    await choose(document, await problem(document, 'missing-content'), 'Add empty content');
    await reads(document, MENDED);
    await problems(document);
    await undo();
    await problem(document, 'missing-content');
    // To VS Code a document of another language is another document: this one is closed.
    await languages.setTextDocumentLanguage(document, 'shellscript');
    await problems(document);
  });

  it('may have brackets in its name', async () => {
    const document = await openFile('a [1] {b}.txt', SCRIPT);
    await look();
    await problem(document, 'missing-content');
  });

  it('may never have been saved', async () => {
    const document = await openUntitled('plaintext', SCRIPT);
    await look();
    await problem(document, 'missing-content');
  });

  it('is looked at where the setting names it', async () => {
    const settings = workspace.getConfiguration('chatmend');
    await settings.update('files', ['**/*.csv']);
    try {
      const cell = `"${BODY.replaceAll("'", '""')}"`;
      await problem(await openFile('rows.csv', `id,body\n1,${cell}\n`), 'missing-content');
      assert.deepEqual(ownProblems(await openFile('send.py', SCRIPT)), []);
    } finally {
      await settings.update('files', undefined);
    }
  });

  it('is checked from disk where it is too large to be a document', async function () {
    this.timeout(60_000);
    const line = `2026-01-02 INFO ${'waiting '.repeat(12)}\n`;
    await writeFile('huge.log', line.repeat(500_000) + SCRIPT);
    const file = inWorkspace('huge.log');
    await commands.executeCommand('vscode.open', file);
    await look();
    const found = languages.getDiagnostics(file);
    assert.deepEqual(
      found.map(({ code, range }) => [typeof code === 'object' ? code.value : code, range.start.line]),
      [['missing-content', 500_001]],
    );
  });
});
