import assert from 'node:assert/strict';
import { VSCODE } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN } from '../testing/texts.ts';

const PROJECT = 'file:///work/chatmend.json';

describe('project files', () => {
  afterEach(() => Editor.stopAll());

  it('speak for the documents below them, the nearest one only', async () => {
    const editor = await Editor.start({
      files: { [PROJECT]: '{"provider": "openai"}', 'file:///work/a/chatmend.json': '{}' },
    });
    assert.deepEqual(await editor.open(NO_CONTENT, 'file:///work/b/c.json').problems(), []);
    assert.equal((await editor.open(NO_CONTENT, 'file:///work/a/c.json').problems()).length, 1);
    assert.equal((await editor.open(NO_CONTENT, 'untitled:Untitled-1').problems()).length, 1);
  });

  it('yield to the settings of the editor', async () => {
    const editor = await Editor.start({
      settings: { provider: 'openai' },
      files: { [PROJECT]: '{"provider": "generic"}' },
    });
    assert.deepEqual(await editor.open(NO_CONTENT).problems(), []);
  });

  it('ignore documents', async () => {
    const editor = await Editor.start({ files: { [PROJECT]: '{"ignore": ["vendor"]}' } });
    assert.deepEqual(await editor.open(ORPHAN, 'file:///work/vendor/a.json').problems(), []);
  });

  it('count anew when a watcher says they changed', async () => {
    const editor = await Editor.start();
    await editor.until(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
    const document = editor.open(NO_CONTENT);
    assert.equal((await document.problems()).length, 1);
    editor.world.files.set(PROJECT, '{"provider": "openai"}');
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: PROJECT, type: 1 }] });
    await editor.until(() => editor.count('workspace/diagnostic/refresh') === 1);
    assert.deepEqual(await document.problems(), []);
  });

  it('count as they stand in the editor', async () => {
    const editor = await Editor.start({ files: { [PROJECT]: '{"provider": "openai"}' } });
    const document = editor.open(NO_CONTENT);
    const project = editor.open('{"provider": "generic"}', PROJECT);
    await editor.until(() => editor.count('workspace/diagnostic/refresh') === 1);
    assert.equal((await document.problems()).length, 1);
    await project.close();
    await editor.until(() => editor.count('workspace/diagnostic/refresh') === 2);
    assert.deepEqual(await document.problems(), []);
  });

  it('are read again when a document opens, where nobody watches', async () => {
    const editor = await Editor.start({ capabilities: { ...VSCODE, workspace: {} } });
    const document = editor.open(NO_CONTENT);
    assert.equal((await document.problems()).length, 1);
    editor.world.files.set(PROJECT, '{"provider": "openai"}');
    editor.open('{}', 'file:///work/other.json');
    assert.deepEqual(await document.problems(), []);
  });

  it('of virtual file systems are read by the client', async () => {
    const editor = await Editor.start({
      initializationOptions: { readFile: true },
      files: { 'vscode-vfs://github/owner/repo/chatmend.json': '{"provider": "openai"}' },
    });
    const document = editor.open(NO_CONTENT, 'vscode-vfs://github/owner/repo/fixtures/a.json');
    assert.deepEqual(await document.problems(), []);
  });

  it('show what they say wrong', async () => {
    const text = '{"provider": "opnai", "rules": {}}';
    const editor = await Editor.start();
    const report = await editor.open(text, PROJECT).pull();
    const [issue] = report.kind === 'full' ? report.items : [];
    assert.deepEqual(issue?.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 20 } });
    assert.match(String(issue?.message), /Did you mean "openai"\?/);
  });

  it('leave syntax errors to a client that reports them itself', async () => {
    const text = '{"provider": "openai"';
    const own = await Editor.start();
    assert.equal((await own.open(text, PROJECT).problems()).length, 1);
    const other = await Editor.start({ initializationOptions: { jsonValidation: true } });
    assert.deepEqual(await other.open(text, PROJECT).problems(), []);
  });
});
