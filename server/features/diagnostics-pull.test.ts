import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN, SOUND, TWICE } from '../testing/texts.ts';

describe('diagnostics, pulled', () => {
  afterEach(() => Editor.stopAll());

  it('stand at the anchor, with rule, link and the words of the engine', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    assert.deepEqual(await document.problems(), ['error orphan-tool-result "role": "tool"']);
    const [diagnostic] = await items(document.pull());
    assert.match(
      String(diagnostic?.message),
      /^messages\[0\] answers call_1, but no earlier message makes that call\./,
    );
    assert.equal(diagnostic?.source, 'chatmend');
    assert.match(diagnostic?.codeDescription?.href ?? '', /^https:.*\/docs\/rules\/orphan-tool-result\.md$/);
  });

  it('tell once, as a hint, what a log left out', async () => {
    const editor = await Editor.start();
    const document = editor.open('sent { messages: [Array] }\n'.repeat(2), 'file:///work/app.log', 'log');
    assert.deepEqual(await document.problems(), ['hint elision messages: [Array]']);
  });

  it('join the places that belong together', async () => {
    const editor = await Editor.start();
    const document = editor.open(TWICE);
    const [diagnostic] = await items(document.pull());
    const [related] = diagnostic?.relatedInformation ?? [];
    assert.equal(diagnostic?.code, 'duplicate-tool-result');
    assert.equal(related?.location.uri, document.uri);
    assert.equal(related?.location.range.start.line, 3);
  });

  it('leave out what the client cannot show', async () => {
    const editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const [diagnostic] = await items(editor.open(TWICE).pull());
    assert.deepEqual(Object.keys(diagnostic ?? {}).sort(), [
      'code',
      'message',
      'range',
      'severity',
      'source',
    ]);
  });

  it('go away when the text is right', async () => {
    const editor = await Editor.start();
    const document = editor.open(NO_CONTENT);
    assert.deepEqual(await document.problems(), ['warning missing-content "tool_calls"']);
    await document.type('"role": "assistant",', '"role": "assistant", "content": "",');
    assert.deepEqual(await document.problems(), []);
  });

  it('are not sent again while nothing changed', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    const first = await document.pull();
    const again = await document.pull(first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });

    await document.type('22 C', '23 C');
    const edited = await document.pull(first.resultId);
    assert.equal(edited.kind, 'full');

    editor.settings = { rules: { 'orphan-tool-result': 'hint' } };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    const configured = await document.pull(edited.resultId);
    assert.equal(configured.kind, 'full');
  });

  it('are not taken for those of an earlier opening of the document', async () => {
    const editor = await Editor.start();
    const opened = editor.open(ORPHAN);
    const { resultId } = await opened.pull();
    await opened.close();
    const reopened = editor.open(SOUND);
    assert.equal((await reopened.pull(resultId)).kind, 'full');
  });

  it('are none for a document that holds no payload, or is not open', async () => {
    const editor = await Editor.start();
    assert.deepEqual(await editor.open('{"name": "webshop", "scripts": {}}').problems(), []);
    const report = await editor.request<{ items: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: 'file:///work/other.json' },
    });
    assert.deepEqual(report.items, []);
  });

  it('are none for the older side of a comparison', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN, 'git:/work/request.json?ref=HEAD');
    assert.deepEqual(await document.problems(), []);
    assert.deepEqual(await document.titles(), []);
  });

  it('serve untitled and virtual documents', async () => {
    const editor = await Editor.start();
    assert.equal((await editor.open(ORPHAN, 'untitled:Untitled-1').problems()).length, 1);
    assert.equal((await editor.open(ORPHAN, 'vscode-vfs://github/owner/repo/a.json').problems()).length, 1);
  });

  it('read the rows of JSON Lines, by language or by name', async () => {
    const editor = await Editor.start();
    const rows = `${SOUND}\n${JSON.stringify(JSON.parse(ORPHAN))}\n`;
    const expected = ['error orphan-tool-result "role":"tool"'];
    assert.deepEqual(await editor.open(rows, 'untitled:Untitled-1', 'jsonl').problems(), expected);
    assert.deepEqual(await editor.open(rows, 'file:///work/rows.jsonl', 'plaintext').problems(), expected);
  });

  it('say what was left out', async () => {
    const editor = await Editor.start();
    const row = JSON.stringify(JSON.parse(ORPHAN));
    const document = editor.open(`${row}\n`.repeat(103), 'file:///work/rows.jsonl', 'jsonl');
    const found = await items(document.pull());
    assert.equal(found.length, 101);
    const last = found.at(-1);
    assert.deepEqual(
      [last?.severity, last?.code, last?.message],
      [3, 'more-problems', 'And 3 more problems in this document.'],
    );
  });
});

async function items(report: Promise<{ kind: string; items?: Diagnostic[] }>): Promise<Diagnostic[]> {
  const { items: found } = await report;
  assert.ok(found, 'a full report');
  return found;
}
