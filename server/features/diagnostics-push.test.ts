import assert from 'node:assert/strict';
import { SMALL } from '../testing/capabilities.ts';
import type { EditorDocument } from '../testing/document.ts';
import { Editor } from '../testing/editor.ts';
import { ORPHAN } from '../testing/texts.ts';

describe('diagnostics, pushed', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ capabilities: SMALL });
  });
  afterEach(() => Editor.stopAll());

  const PUBLISH = 'textDocument/publishDiagnostics';
  const published = (count: number) => editor.until(() => editor.count(PUBLISH) >= count);
  const shown = (document: EditorDocument) =>
    (editor.pushed.get(document.uri) ?? []).map((diagnostic) => document.words(diagnostic));

  it('come when a document opens and after it changes', async () => {
    const document = editor.open(ORPHAN);
    await published(1);
    assert.deepEqual(shown(document), ['error orphan-tool-result "role": "tool"']);
    await document.type('"tool"', '"user"');
    await published(2);
    assert.deepEqual(shown(document), []);
  });

  it('wait for a pause in typing', async () => {
    const document = editor.open(ORPHAN);
    await published(1);
    editor.world.holdTimers();
    await document.type('22 C', '2');
    await document.type('"2"', '"21"');
    await document.type('"21"', '"21 C"');
    await document.hover('"role"');
    assert.equal(editor.count(PUBLISH), 1);
    assert.equal(editor.world.runTimers(), 1);
    await published(2);
    const { params } = editor.received.findLast(({ method }) => method === PUBLISH) ?? {};
    assert.equal((params as { version: number }).version, 4);
  });

  it('are cleared when the document closes', async () => {
    const document = editor.open(ORPHAN);
    await published(1);
    await document.close();
    await published(2);
    assert.deepEqual(editor.pushed.get(document.uri), []);
  });

  it('come again when told settings change', async () => {
    const document = editor.open(ORPHAN);
    await published(1);
    const settings = { chatmend: { rules: { 'orphan-tool-result': 'hint' } } };
    await editor.notify('workspace/didChangeConfiguration', { settings });
    await published(2);
    assert.deepEqual(shown(document), ['hint orphan-tool-result "role": "tool"']);
  });
});
