import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { FIRST, MENDED, SECOND, STREAM } from '../../shared/testing/lost-turn.ts';
import { RememberFolderCommand } from '../protocol/index.ts';
import { SMALL, VSCODE } from '../testing/capabilities.ts';
import type { EditorDocument } from '../testing/document.ts';
import { Editor } from '../testing/editor.ts';

const MONDAY = `sent ${JSON.stringify(FIRST)}\n${STREAM.join('\n')}\n`;
const NOW = JSON.stringify(SECOND);
const FILES = { 'file:///work/logs/monday.log': MONDAY, 'file:///work/logs/names.json': '{}' };
const RESTORE = 'Restore the call from line 7 of monday.log';

/** Runs the command as any editor does. */
function remember(editor: Editor, uri: string): Promise<RememberFolderCommand.Result> {
  return editor.request('workspace/executeCommand', { command: RememberFolderCommand.id, arguments: [uri] });
}

/** What was said to the person. */
function said(editor: Editor): string[] {
  return editor.received
    .filter(({ method }) => method === 'window/showMessage')
    .map(({ params }) => (params as { message: string }).message);
}

async function pulled(document: EditorDocument): Promise<Diagnostic[]> {
  const report = await document.pull();
  return report.kind === 'full' ? report.items : [];
}

describe(RememberFolderCommand.id, () => {
  afterEach(() => Editor.stopAll());

  it('has a lost call restored from a file beside the document, safely and word for word', async () => {
    const editor = await Editor.start({ files: FILES });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    assert.ok(!(await document.titles()).includes(RESTORE));
    const found = await remember(editor, document.uri);
    assert.deepEqual(found, {
      files: 2,
      leftOut: 0,
      requests: 1,
      answers: 1,
      restorable: { call: 1, result: 0, turn: 0, reasoning: 0 },
    });
    assert.deepEqual(said(editor), [
      'Read 2 files: 1 request, 1 answer; 1 lost call can be restored by quick fix.',
    ]);
    assert.equal((await document.action(RESTORE)).isPreferred, true);
    assert.deepEqual(JSON.parse(await document.take(RESTORE)), MENDED);
  });

  it('relates the problem to the place in the other file', async () => {
    const editor = await Editor.start({ files: FILES });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    await remember(editor, document.uri);
    const [orphan] = await pulled(document);
    const [related, ...more] = orphan?.relatedInformation ?? [];
    assert.deepEqual(more, []);
    assert.equal(related?.message, 'The call stands here.');
    assert.equal(related?.location.uri, 'file:///work/logs/monday.log');
    assert.equal(related?.location.range.start.line, 6);
  });

  it('asks for the diagnostics to be looked at again, and keeps what was read while the document changes', async () => {
    const editor = await Editor.start({ files: FILES });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    const before = await document.pull();
    await remember(editor, document.uri);
    await editor.until(() => editor.count('workspace/diagnostic/refresh') === 1);
    assert.ok(before.kind === 'full' && (await document.pull(before.resultId)).kind === 'full');
    await document.change([{ text: JSON.stringify(SECOND, null, 2) }]);
    assert.ok((await document.titles()).includes(RESTORE));
  });

  it('forgets it when the document is closed', async () => {
    const editor = await Editor.start({ files: FILES });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    await remember(editor, document.uri);
    await document.close();
    const again = editor.open(NOW, document.uri);
    assert.ok(!(await again.titles()).includes(RESTORE));
  });

  it('reads folders below, not packages, and a file that is open as it stands in the editor', async () => {
    const editor = await Editor.start({
      files: {
        'file:///work/now.json': MONDAY,
        'file:///work/node_modules/a/monday.log': MONDAY,
        'file:///work/archive/monday.py': MONDAY,
        'file:///work/archive/deep/monday.log': 'nothing yet\n',
      },
    });
    editor.open(MONDAY, 'file:///work/archive/deep/monday.log', 'log');
    const document = editor.open(NOW, 'file:///work/now.json');
    assert.equal((await remember(editor, document.uri))?.files, 1);
    assert.ok((await document.titles()).includes('Restore the call from line 7 of archive/deep/monday.log'));
  });

  it('says when there is nothing in the files, nothing that helps, or no file', async () => {
    const told = async (files: Record<string, string>) => {
      const editor = await Editor.start({ files });
      await remember(editor, editor.open(NOW, 'file:///work/logs/now.json').uri);
      return said(editor);
    };
    assert.deepEqual(await told({ 'file:///work/logs/a.json': '{}' }), [
      'Read 1 file: no request and no answer stands in it.',
    ]);
    const other = JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }] });
    assert.deepEqual(await told({ 'file:///work/logs/a.json': other }), [
      'Read 1 file: 1 request, 0 answers; nothing more can be restored from there.',
    ]);
    assert.deepEqual(await told({ 'file:///work/logs/a.py': MONDAY }), [
      'No other file that may hold a chat request stands in this folder.',
    ]);
  });

  it('leaves alone what is not open, not looked at, or in no folder', async () => {
    const editor = await Editor.start({ files: { 'file:///work/chatmend.json': '{"ignore": ["*.json"]}' } });
    assert.equal(await remember(editor, 'file:///work/closed.json'), null);
    assert.equal(await remember(editor, editor.open(NOW).uri), null);
    assert.equal(await remember(editor, editor.open(NOW, 'untitled:Untitled-1').uri), null);
    assert.match(
      said(editor).join('\n'),
      /^The server does not know.*\nChatmend does not look.*\nNo folder can/,
    );
    await assert.rejects(
      editor.request('workspace/executeCommand', { command: RememberFolderCommand.id, arguments: [] }),
      /with the URI of an open document/,
    );
  });

  it('reads through the client what the server cannot, where the client offers that', async () => {
    const files = { 'memfs:/logs/monday.log': MONDAY };
    const uri = 'memfs:/logs/now.json';
    const without = await Editor.start({ files });
    assert.equal(await remember(without, without.open(NOW, uri).uri), null);
    const editor = await Editor.start({ files, initializationOptions: { readFile: true, readFolder: true } });
    const document = editor.open(NOW, uri);
    assert.equal((await remember(editor, uri))?.restorable.call, 1);
    const [orphan] = await pulled(document);
    assert.equal(orphan?.relatedInformation?.[0]?.location.uri, 'memfs:/logs/monday.log');
  });

  it('pushes what changed to clients that do not pull', async () => {
    const capabilities = {
      ...SMALL,
      textDocument: { ...SMALL.textDocument, publishDiagnostics: { relatedInformation: true } },
    };
    const editor = await Editor.start({ files: FILES, capabilities });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    const related = () => editor.pushed.get(document.uri)?.[0]?.relatedInformation?.length;
    await editor.until(() => editor.pushed.has(document.uri));
    assert.equal(related(), undefined);
    await remember(editor, document.uri);
    await editor.until(() => related() === 1);
  });

  it('shows how far it is, and ends when a person has had enough: nothing is kept', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`file:///work/logs/${at}.log`, MONDAY]),
    );
    const capabilities = { ...VSCODE, window: { workDoneProgress: true } };
    const editor = await Editor.start({ files, capabilities });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    const asked = remember(editor, document.uri);
    await editor.until(() => editor.count('window/workDoneProgress/create') === 1);
    const [create] = editor.received.filter(({ method }) => method === 'window/workDoneProgress/create');
    await editor.notify('window/workDoneProgress/cancel', create?.params);
    assert.equal(await asked, null);
    assert.deepEqual(said(editor), []);
    assert.ok(!(await document.titles()).some((title) => title.startsWith('Restore')));
    const kinds = editor.received
      .filter(({ method }) => method === '$/progress')
      .map(({ params }) => (params as { value: { kind: string } }).value.kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
  });

  /** Folders in folders without end, in the first of which something happens. */
  async function endless(happens: (editor: Editor, document: EditorDocument) => Promise<void>) {
    const capabilities = { ...VSCODE, window: { workDoneProgress: true } };
    const editor = await Editor.start({ files: FILES, capabilities });
    const document = editor.open(NOW, 'file:///work/logs/now.json');
    let listed = 0;
    editor.world.readFolder = async () => {
      if (++listed === 1) await happens(editor, document);
      await new Promise<void>((resolve) => void setImmediate(resolve));
      return [{ name: 'deeper', kind: 'folder', size: 0 }];
    };
    const answer = await remember(editor, document.uri);
    assert.equal(answer, null);
    assert.deepEqual(said(editor), []);
    assert.ok(listed < 1000, `${listed} folders`);
  }

  it('ends among folders, too, that hold nothing to read', () =>
    endless(async (editor) => {
      const [create] = editor.received.filter(({ method }) => method === 'window/workDoneProgress/create');
      await editor.notify('window/workDoneProgress/cancel', create?.params);
    }));

  it('ends when the document is closed, be it opened again meanwhile', () =>
    endless(async (editor, document) => {
      await document.close();
      editor.open(NOW, document.uri);
    }));
});
