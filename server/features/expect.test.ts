import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { SMALL } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { ORPHAN } from '../testing/texts.ts';

const TITLE = 'Expect this problem in this file';
const PROJECT = 'file:///work/chatmend.json';
const URI = 'file:///work/fixtures/a b.json';

describe('expecting a problem in a file', () => {
  afterEach(() => Editor.stopAll());

  it('writes the project file at the root of the workspace folder', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN, URI);
    assert.equal(await document.take(TITLE), ORPHAN);
    const project = editor.documents.get(PROJECT);
    assert.deepEqual(JSON.parse(project?.text ?? ''), {
      expect: [{ files: 'fixtures/a b.json', rules: ['orphan-tool-result'] }],
    });
    assert.deepEqual(await document.problems(), []);
  });

  it('adds to the project file that is there, and keeps its comments', async () => {
    const before = '{\n  // our gateway\n  "provider": "openai"\n}\n';
    const editor = await Editor.start({ files: { 'file:///work/fixtures/chatmend.json': before } });
    const document = editor.open(ORPHAN, URI);
    await document.take(TITLE);
    const after = editor.documents.get('file:///work/fixtures/chatmend.json')?.text ?? '';
    assert.match(after, /^\{\n {2}\/\/ our gateway\n {2}"provider": "openai",\n {2}"expect": \[/);
    assert.match(after, /"files": "a b\.json"/);
    assert.deepEqual(await document.problems(), []);
  });

  it('adds to what stands in the editor, saved or not', async () => {
    const editor = await Editor.start({ files: { [PROJECT]: '{}' } });
    const project = editor.open('{"provider": "openai"}', PROJECT);
    const document = editor.open(ORPHAN, URI);
    const { edit } = await document.resolve(await document.action(TITLE));
    assert.equal(versionOf(edit), project.version);
    await editor.apply(edit ?? {});
    assert.match(project.text, /"provider": "openai".*"expect"/s);
  });

  it('says why where the project file cannot be edited', async () => {
    const editor = await Editor.start({ files: { [PROJECT]: '{"expect": [' } });
    const document = editor.open(ORPHAN, URI);
    const resolved = await document.resolve(await document.action(TITLE));
    assert.equal(resolved.edit, undefined);
    await editor.until(() => editor.count('window/showMessage') === 1);
    const { params } = editor.received.find(({ method }) => method === 'window/showMessage') ?? {};
    assert.match((params as { message: string }).message, /chatmend\.json is not valid JSON/);
  });

  it('is not offered where no file can be written', async () => {
    const small = await Editor.start({ capabilities: SMALL });
    assert.equal((await small.open(ORPHAN, URI).titles()).includes(TITLE), false);
    const editor = await Editor.start();
    assert.equal((await editor.open(ORPHAN, 'untitled:Untitled-1').titles()).includes(TITLE), false);
  });

  it('reports an expected problem that does not occur', async () => {
    const text = '{"expect": [{"files": "fixtures", "rules": ["orphan-tool-result"]}]}';
    const editor = await Editor.start({ files: { [PROJECT]: text } });
    const document = editor.open('{\n"messages": [{"role": "user", "content": "Hello"}]}', URI);
    assert.deepEqual(await document.problems(), ['error unmet-expectation {']);
    assert.deepEqual(await document.titles(), []);
  });
});

function versionOf(edit: WorkspaceEdit | undefined): number | null | undefined {
  const [change] = edit?.documentChanges ?? [];
  return change && 'textDocument' in change ? change.textDocument.version : undefined;
}
